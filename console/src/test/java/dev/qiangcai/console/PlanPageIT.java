package dev.qiangcai.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.CatalogueSearch.Offer;
import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.console.desk.Practice;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.money.Money;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plan's page and the rehearsal's, by the requests that a browser sends.
class PlanPageIT {
    private static final String EVIL = "<script>alert(1)</script>\"'&";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<CatalogueSearch.Result> goods =
            new AtomicReference<>(new CatalogueSearch.Found(List.of(), 0));
    private final AtomicReference<Optional<Setup>> asked = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Practice>> practice = new AtomicReference<>(Optional.empty());

    @TempDir
    private Path folder;

    private Console console;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        console = Console.open(ConsoleSettings.in(folder, Locale.ENGLISH).withPort(0), new House());
        visitor = Visitor.at(console, client);
    }

    @AfterEach
    void close() {
        console.close();
        client.close();
    }

    @Test
    void the_profiles_that_come_with_the_program_are_offered() throws Exception {
        assertThat(visitor.get("/plan").body())
                .contains("/plan?profile=shangchao", "/plan?profile=vendure", "/plan?profile=evershop")
                .contains("Vendure (GraphQL shop API)");
    }

    @Test
    void a_store_is_asked_for_in_the_readers_language() throws Exception {
        assertThat(visitor.get("/plan?profile=vendure").body()).contains("Postal code");
        var chinese = HttpRequest.newBuilder(visitor.place().resolve("/plan?profile=vendure"))
                .header("Accept-Language", "zh-CN");
        assertThat(visitor.send(chinese).body()).contains("邮政编码").doesNotContain("Postal code");
    }

    @Test
    void what_the_store_has_is_shown_with_price_and_stock_and_never_as_html() throws Exception {
        goods.set(new CatalogueSearch.Found(
                List.of(
                        new Offer(
                                Item.of("egg-30", EVIL),
                                Optional.of(new Stock.Available(
                                        Optional.of(Money.of("12.50", "CNY")), OptionalLong.of(3), Optional.empty()))),
                        new Offer(Item.of("milk-1", "Milk"), Optional.of(new Stock.SoldOut())),
                        new Offer(Item.of("tea", "Tea"), Optional.empty())),
                7));
        var page = search("profile", "shangchao", "store.base", "https://localhost:1", "buy.count", "many");
        assertThat(page)
                .contains("10 found", "last 7", "12.50 CNY", "available", "sold out", "not asked")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)")
                .contains("name=\"buy.count\" value=\"many\"");
        assertThat(asked.get().orElseThrow().store().base()).contains(URI.create("https://localhost:1"));
    }

    @Test
    void what_is_chosen_takes_a_free_row_and_its_price_is_proposed_as_a_limit() throws Exception {
        var page = visitor.post(
                        "/plan",
                        "profile",
                        "shangchao",
                        "buy.items[0].sku",
                        "milk-1",
                        "buy.items[1].sku",
                        "",
                        "price.egg-30",
                        "12.50",
                        "add",
                        "egg-30")
                .body();
        assertThat(page)
                .contains("name=\"buy.items[0].sku\" value=\"milk-1\"")
                .contains("name=\"buy.items[1].sku\" value=\"egg-30\"")
                .contains("name=\"buy.limits.unitPrice\" value=\"12.50\"");
        var again = visitor.post(
                        "/plan",
                        "profile",
                        "shangchao",
                        "buy.items[0].sku",
                        "egg-30",
                        "buy.limits.unitPrice",
                        "11",
                        "price.egg-30",
                        "12.50",
                        "add",
                        "egg-30")
                .body();
        assertThat(again).containsOnlyOnce("value=\"egg-30\"").contains("name=\"buy.limits.unitPrice\" value=\"11\"");
    }

    @Test
    void why_the_store_cannot_be_searched_is_told_and_nothing_that_was_filled_in_is_lost() throws Exception {
        goods.set(new CatalogueSearch.Unavailable(Sentence.of("dev.qiangcai.buyer.words", "search.login", EVIL)));
        var page = search("profile", "shangchao", "buy.count", "3", "buy.items[0].name", "eggs");
        assertThat(page)
                .contains("only to those who are logged in", "value=\"eggs\"", "name=\"buy.count\" value=\"3\"")
                .doesNotContain("<script>alert(1)");
        assertThat(search("profile", "shangchao", "store.base", "ftp://nowhere"))
                .contains("store.base");
        goods.set(new CatalogueSearch.Found(List.of(), 0));
        assertThat(search("profile", "shangchao")).contains("nothing that fits");
    }

    @Test
    void what_was_filled_in_of_items_stays_when_something_else_does_not_fit() throws Exception {
        var page = visitor.post("/plan", "profile", "shangchao", "buy.items[1].name", "eggs", "do", "show")
                .body();
        assertThat(page).contains("class=\"wrong\"", "value=\"eggs\"");
    }

    @Test
    void whoever_is_told_is_shown_by_place_only_and_can_be_removed() throws Exception {
        Files.writeString(folder.resolve("qiangcai.yaml"), """
            store: {profile: shangchao, settings: {addressId: "1"}}
            account: {phone: "13800000001"}
            buy: {on: restock, items: [{sku: a}], limits: {unitPrice: "1", total: "1"}}
            notify:
              - ntfys://hunter2topic
              - jsons://me:hunter2@nas.example/hook
            """);
        var page = visitor.get("/plan").body();
        assertThat(page)
                .contains("Is told: ntfys ntfy.sh", "Is told: jsons nas.example", "value=\"notify[1]\"", "plain text")
                .doesNotContain("hunter2");
        var change = visitor.post(
                        "/plan",
                        "profile",
                        "shangchao",
                        "remove",
                        "notify[1]",
                        "notify[2]",
                        "ntfy://hunter2",
                        "do",
                        "show")
                .body();
        assertThat(change).contains("•••").doesNotContain("hunter2");
        var id = change.replaceFirst("(?s).*name=\"change\" value=\"([^\"]+)\".*", "$1");
        assertThat(visitor.post("/plan", "change", id, "do", "write").body()).contains("Saved");
        assertThat(folder.resolve("qiangcai.yaml"))
                .content()
                .contains("- ntfys://hunter2topic", "sealed:")
                .doesNotContain("nas.example", "ntfy://hunter2");
        assertThat(visitor.get("/plan").body())
                .contains("Is told: ntfy ntfy.sh")
                .doesNotContain("sealed:", "hunter2");
    }

    @Test
    void a_rehearsal_is_started_from_its_page_and_what_came_of_it_is_told_there() throws Exception {
        assertThat(visitor.post("/practice").statusCode()).isEqualTo(409);
        assertThat(visitor.get("/practice").body()).contains("Another task is under way");
        var acted = new Acted();
        practice.set(Optional.of(acted));
        assertThat(visitor.get("/practice").body()).contains("Start a rehearsal");
        var started = visitor.post("/practice", "slider", "yes");
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(started.headers().firstValue("Location")).contains("/");
        assertThat(acted.standing)
                .isEqualTo(new Practice.Standing.Broken(Sentence.of(Console.WORDS, "practice.title")));
        assertThat(visitor.get("/practice").body()).contains("What came of it");
        var refused = visitor.post("/practice");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("no free port");
    }

    @Test
    void a_rehearsal_that_is_under_way_is_stopped_from_its_page() throws Exception {
        var acted = new Acted();
        acted.standing = new Practice.Standing.Running(Instant.EPOCH);
        practice.set(Optional.of(acted));
        assertThat(visitor.get("/practice").body())
                .contains("Stop the rehearsal")
                .doesNotContain("Start a rehearsal");
        var stopped = visitor.post("/practice", "stop", "yes");
        assertThat(stopped.statusCode()).isEqualTo(303);
        assertThat(stopped.headers().firstValue("Location")).contains("/practice");
        assertThat(visitor.get("/practice").body()).contains("Start a rehearsal");
    }

    private String search(String... form) throws Exception {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of("wanted", "eggs", "do", "search"));
        return visitor.post("/plan", all.toArray(String[]::new)).body();
    }

    /// Starts with a slider only.
    private static final class Acted implements Practice {
        private Standing standing = new Standing.None();

        @Override
        public Standing standing() {
            return standing;
        }

        @Override
        public void start(boolean slider) {
            if (!slider) {
                throw new ConsoleException("console.port", null);
            }
            standing = new Standing.Broken(Sentence.of(Console.WORDS, "practice.title"));
        }

        @Override
        public void stop() {
            standing = new Standing.None();
        }
    }

    private final class House implements Household {
        @Override
        public Path plan() {
            return folder.resolve("qiangcai.yaml");
        }

        @Override
        public List<Order> orders(int most) {
            return List.of();
        }

        @Override
        public List<Sentence> takeOver(String pasted) {
            return List.of();
        }

        @Override
        public CatalogueSearch.Result search(Setup around, String wanted) {
            asked.set(Optional.of(around));
            return goods.get();
        }

        @Override
        public Optional<URI> store(String profile) {
            return Optional.empty();
        }

        @Override
        public Optional<Practice> practice() {
            return practice.get();
        }
    }
}
