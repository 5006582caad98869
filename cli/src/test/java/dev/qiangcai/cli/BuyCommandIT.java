package dev.qiangcai.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.cli.log.Masks;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.counter.PlacedOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuyCommandIT {

    @TempDir
    private Path folder;

    @Test
    void it_buys_at_an_announced_opening_and_a_second_run_orders_nothing() throws Exception {
        try (var market = open(shopper().store().opensIn(Duration.ofSeconds(6)))) {
            var bought = buy();
            assertThat(bought.code()).as(bought.toString()).isZero();
            assertThat(bought.out())
                    .contains("Bought, once.", "CNY", "Pay by", market.uri() + "/pay/", "Report with plots:");
            assertThat(orders(market)).hasSize(1);
            try (var reports = Files.list(folder.resolve("kept/reports"))) {
                assertThat(reports).hasSize(1);
            }
            assertKept();

            var again = buy();
            assertThat(again.code()).as(again.toString()).isZero();
            assertThat(again.out())
                    .contains("Already bought", orders(market).getFirst().id().value());
            assertThat(orders(market)).hasSize(1);
            assertThat(market.arrivals()).hasSize(1);
        }
    }

    @Test
    void it_buys_when_the_item_is_back() throws Exception {
        try (var market = open(shopper().store().stock(0))) {
            var us = Market.uidOf(Shopper.PHONE);
            var run = CompletableFuture.supplyAsync(() -> buy("--set", "buy.on=restock", "--set", "state=other"));
            await().atMost(Duration.ofMinutes(1)).until(() -> market.requests(us) > 3);
            assertThat(orders(market)).isEmpty();
            market.counter()
                    .restock(market.counter().listings().getFirst().item().sku(), 5);
            assertThat(run.get().code()).as(run.get().toString()).isZero();
            assertThat(orders(market)).hasSize(1);
        }
    }

    @Test
    void over_the_limit_it_orders_nothing_and_asks_the_owner() throws Exception {
        try (var market = open(shopper().store())) {
            var spoken = buy("--set", "buy.on=restock", "--set", "buy.limits.unitPrice=12.00");
            assertThat(spoken.code()).as(spoken.toString()).isEqualTo(3);
            assertThat(spoken.out()).contains("more than you allow");
            assertThat(market.arrivals()).isEmpty();
        }
    }

    @Test
    void an_order_that_may_have_been_sent_is_found_before_the_past_opening_is_refused() throws Exception {
        try (var market = open(shopper().store())) {
            var set = Stream.of("buy.on=opening", "buy.opensAt=2020-01-01T10:00:00+08:00", "buy.name=eggs")
                    .flatMap(value -> Stream.of("--set", value))
                    .toArray(String[]::new);
            var refused = buy(set);
            assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
            assertThat(refused.err()).contains("is past");
            assertThat(market.requests(Market.uidOf(Shopper.PHONE))).isZero();

            assertThat(buy("--set", "buy.on=restock", "--set", "buy.name=eggs").code())
                    .isZero();
            var found = buy(set);
            assertThat(found.code()).as(found.toString()).isZero();
            assertThat(found.out()).contains("Already bought");
            assertThat(orders(market)).hasSize(1);
        }
    }

    @Test
    void a_stop_while_it_waits_leaves_nothing_sent_and_says_how_to_go_on() throws Exception {
        try (var market = open(shopper().store().opensIn(Duration.ofMinutes(5)))) {
            var out = new StringWriter();
            var err = new StringWriter();
            var stop = new Stop();
            var desk = new Desk(
                    new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Locale.ENGLISH),
                    new Folders(shopper().home()),
                    stop,
                    new Masks());
            var run = CompletableFuture.supplyAsync(
                    () -> new Frame(desk).run(shopper().line("buy")));
            await().atMost(Duration.ofMinutes(1)).until(() -> err.toString().contains("Order timed for"));
            assertThat(stop.asked()).isTrue();
            assertThat(run.get()).as(err.toString()).isEqualTo(1);
            assertThat(err.toString()).contains("no order was sent").doesNotContain(Shopper.PHONE);
            assertThat(market.arrivals()).isEmpty();
        }
    }

    @Test
    void without_a_code_it_needs_the_owner() throws Exception {
        try (var _ = open(MarketSettings.defaults().texts((_, _) -> {}))) {
            Files.writeString(folder.resolve("login.yml"), "phone: \"" + Shopper.PHONE + "\"");
            var spoken = buy();
            assertThat(spoken.code()).as(spoken.toString()).isEqualTo(3);
            assertThat(spoken.out()).contains("QIANGCAI_CODE");
            var login = run("login");
            assertThat(login.code()).as(login.toString()).isEqualTo(3);
        }
    }

    @Test
    void login_keeps_the_session_and_watch_needs_none() throws Exception {
        try (var market = open(shopper().store())) {
            var watched = run("watch", "--once");
            assertThat(watched.code()).as(watched.toString()).isZero();
            assertThat(watched.out()).contains("土鸡蛋", "available", "12.50");
            assertThat(market.requests(Market.uidOf(Shopper.PHONE))).isZero();
            var login = run("login");
            assertThat(login.code()).as(login.toString()).isZero();
            assertThat(login.out()).contains("The session is kept in");
            assertThat(run("login").err()).contains("The saved session is alive");
        }
    }

    @Test
    void a_key_that_is_not_known_is_refused_with_the_nearest() throws Exception {
        try (var _ = open(shopper().store())) {
            var spoken = buy("--set", "buy.limits.totl=1");
            assertThat(spoken.code()).as(spoken.toString()).isEqualTo(2);
            assertThat(spoken.err()).contains("Did you mean buy.limits.total?");
        }
    }

    @Test
    void a_profile_that_fails_its_tests_or_can_only_look_is_not_armed() throws Exception {
        try (var market = open(shopper().store())) {
            var failing = profile("failing", "outcome: AVAILABLE, price: \"12.50\"", "outcome: SOLD_OUT");
            var refused = buy("--set", "store.profile=" + failing);
            assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
            assertThat(refused.err()).contains("fails 1 of its own recorded answers");

            var looking = profile("looking", "(?s)  quote:.*?(?=settings:)(.*?)tests:.*", "$1");
            var watchOnly = buy("--set", "store.profile=" + looking);
            assertThat(watchOnly.code()).as(watchOnly.toString()).isEqualTo(2);
            assertThat(watchOnly.err()).contains("can only watch");
            var watched = run("watch", "--once", "--set", "store.profile=" + looking);
            assertThat(watched.code()).as(watched.toString()).isZero();
            assertThat(market.arrivals()).isEmpty();
        }
    }

    private void assertKept() {
        try (var journal = OrderJournal.open(folder.resolve("kept"), InstantSource.system())) {
            assertThat(journal.intents(10))
                    .singleElement()
                    .satisfies(intent -> assertThat(intent.state()).isEqualTo(IntentState.ACCEPTED));
            assertThat(journal.events(100))
                    .extracting(event -> event.kind())
                    .contains("LoggedIn", "ClockKept", "Attempted");
            assertThat(journal.events(100)).noneMatch(event -> event.body().contains(Shopper.PHONE));
        }
    }

    /// The bundled profile with one thing changed, in a folder of its own.
    private Path profile(String name, String pattern, String other) throws IOException {
        var there = Files.createDirectories(folder.resolve(name));
        var bundled = Path.of("..", "profiles", "shangchao");
        try (var files = Files.walk(bundled)) {
            for (var file : files.toList()) {
                Files.copy(file, there.resolve(bundled.relativize(file).toString()), REPLACE_EXISTING);
            }
        }
        var file = there.resolve("profile.yaml");
        var text = Files.readString(file);
        Files.writeString(file, text.replaceFirst(pattern, other));
        return file;
    }

    private Market open(MarketSettings settings) throws IOException {
        return shopper().at(settings, """
                account: {login: login.yml}
                buy:
                  items: [{name: "土鸡蛋 30枚"}]
                  limits: {unitPrice: "15.00", total: "30.00"}
                  on: opening
                  opensAt: announced
                  giveUpAfter: PT20S
                """);
    }

    private static List<PlacedOrder> orders(Market market) {
        return market.orders();
    }

    private Spoken buy(String... more) {
        return run("buy", more);
    }

    private Spoken run(String command, String... more) {
        return shopper().run(command, more);
    }

    private Shopper shopper() {
        return new Shopper(folder);
    }
}
