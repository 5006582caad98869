package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.cli.log.Masks;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the owner is told of a purchase while nobody sits at the terminal.
class PurchaseNewsIT {
    private static final String SECRET = "hunter2hunter2hunter2";

    @TempDir
    private Path folder;

    private Hook hook;

    @BeforeEach
    void open() throws IOException {
        hook = new Hook();
    }

    @AfterEach
    void close() {
        hook.close();
    }

    @Test
    void an_order_is_told_with_amount_number_and_where_to_pay() throws Exception {
        try (var market = open(shopper().store(), hook.place())) {
            var bought = run("buy", "--set", "buy.name=eggs", "--console-port=0");
            assertThat(bought.code()).as(bought.toString()).isZero();
            assertThat(hook.levels()).containsExactly("NEEDS_YOU", "SUCCESS");
            assertThat(hook.titles()).containsExactly("eggs: needs you", "eggs: ordered for 12.50 CNY");
            assertThat(hook.taken().getFirst().path("link").textValue()).matches("http://127\\.0\\.0\\.1:\\d+/#needs");
            var ordered = hook.taken().getLast();
            var number = market.orders().getFirst().id().value();
            assertThat(ordered.path("message").textValue()).contains("土鸡蛋", "12.50 CNY", number, "Pay by ");
            assertThat(ordered.path("link").textValue()).startsWith(market.uri() + "/pay/");
            assertThat(ordered.at("/items/0/order").textValue()).isEqualTo(number);
            assertThat(ordered.at("/items/0/payBy").textValue()).isNotBlank();
            assertSecret(bought);
        }
    }

    @Test
    void a_server_that_hangs_costs_the_purchase_nothing_and_is_told_of_at_the_end() throws Exception {
        try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var market = open(shopper().store(), "127.0.0.1:" + hanging.getLocalPort())) {
            var bought = run("buy");
            assertThat(bought.code()).as(bought.toString()).isZero();
            assertThat(market.orders()).hasSize(1);
            // The call for a code may have been given up by then.
            assertThat(bought.err()).containsPattern("messages that were not sent: [12]\\.");
            assertSecret(bought);
        }
    }

    @Test
    void an_end_without_an_order_is_told_with_its_reason() throws Exception {
        try (var _ = open(shopper().store(), hook.place())) {
            assertThat(run("buy", "--set", "buy.limits.unitPrice=12.00").code()).isEqualTo(3);
            assertThat(hook.levels()).containsExactly("NEEDS_YOU", "NEEDS_YOU");
            assertThat(hook.taken().getLast().path("message").textValue()).contains("more than you allow");
        }
    }

    @Test
    void what_breaks_before_anything_is_sent_is_told_too() throws Exception {
        try (var _ = open(shopper().store(), hook.place())) {
            var past = run("buy", "--set", "buy.on=opening", "--set", "buy.opensAt=2020-01-01T10:00:00+08:00");
            assertThat(past.code()).isEqualTo(2);
            assertThat(hook.levels()).containsExactly("FAILURE");
            assertThat(hook.taken().getLast().path("message").textValue()).contains("is past");
        }
    }

    @Test
    void a_watch_tells_when_an_item_can_be_bought_and_the_history_shows_it() throws Exception {
        try (var market = open(shopper().store().stock(0), hook.place())) {
            var out = new StringWriter();
            var stop = new Stop();
            var terminal =
                    new Terminal(new PrintWriter(out, true), new PrintWriter(new StringWriter()), Locale.ENGLISH);
            var desk = new Desk(terminal, new Folders(shopper().home()), stop, new Masks());
            var run = CompletableFuture.supplyAsync(
                    () -> new Frame(desk).run(shopper().line("watch")));
            await().atMost(Duration.ofMinutes(1)).until(() -> out.toString().contains("sold out"));
            assertThat(hook.levels()).isEmpty();
            var sku = market.counter().listings().getFirst().item().sku();
            market.counter().restock(sku, 5);
            await().atMost(Duration.ofMinutes(1)).until(() -> hook.levels().equals(List.of("SUCCESS")));
            assertThat(hook.titles()).containsExactly("watch: available");
            stop.asked();
            assertThat(run.get()).as(out.toString()).isZero();
            var history = Spoken.run(shopper().home(), Locale.ENGLISH, "history", "#" + sku.value());
            assertThat(history.out()).as(history.toString()).contains("Now: available", "sold out", "2 changes in all");
        }
    }

    @Test
    void a_purchase_that_is_stopped_says_that_nothing_was_sent() throws Exception {
        try (var market = open(shopper().store().stock(0), hook.place())) {
            var stop = new Stop();
            var err = new StringWriter();
            var terminal =
                    new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), Locale.ENGLISH);
            var desk = new Desk(terminal, new Folders(shopper().home()), stop, new Masks());
            var run = CompletableFuture.supplyAsync(
                    () -> new Frame(desk).run(shopper().line("buy")));
            await().atMost(Duration.ofMinutes(1)).until(() -> market.requests(Market.uidOf(Shopper.PHONE)) > 3);
            stop.asked();
            assertThat(run.get()).as(err.toString()).isEqualTo(1);
            assertThat(hook.levels()).as(err.toString()).containsExactly("NEEDS_YOU", "WARNING");
            assertThat(hook.taken().getLast().path("message").textValue()).contains("no order was sent");
        }
    }

    @Test
    void a_rehearsal_that_is_stopped_before_its_opening_says_so_in_a_sentence() throws Exception {
        var stop = new Stop();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), Locale.ENGLISH);
        var desk = new Desk(terminal, new Folders(shopper().home()), stop, new Masks());
        var run = CompletableFuture.supplyAsync(() -> new Frame(desk)
                .run("rehearse", "--rivals=0", "--opens-in=60s", "--notify=json://" + hook.place() + "/"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> err.toString().contains("practice store is open") || run.isDone());
        stop.asked();
        assertThat(run.get()).as(err.toString()).isEqualTo(1);
        assertThat(err.toString()).contains("stopped before its end").doesNotContain("went wrong", "Exception");
        assertThat(hook.levels()).containsExactly("WARNING");
    }

    @Test
    void a_rehearsal_tells_whom_its_options_and_a_named_plan_name() throws Exception {
        var plan = Files.writeString(folder.resolve("qiangcai.yaml"), """
                store: {profile: shangchao, settings: {addressId: "1"}}
                buy: {items: [{sku: egg-30}], on: restock}
                notify: ['json://%s/']
                """.formatted(hook.place()));
        var spoken = Spoken.run(
                shopper().home(),
                Locale.ENGLISH,
                "rehearse",
                "--rivals=0",
                "--opens-in=4s",
                "--notify=json://" + hook.place() + "/",
                "-c",
                plan.toString());
        assertThat(spoken.code()).as(spoken.toString()).isZero();
        assertThat(hook.titles())
                .containsOnly("rehearsal: ordered for 12.50 CNY")
                .hasSize(2);
        assertThat(hook.taken()).noneMatch(each -> each.has("link"));
    }

    private void assertSecret(Spoken spoken) throws IOException {
        assertThat(spoken.out() + spoken.err()).doesNotContain(SECRET);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("qiangcai.yaml")) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(SECRET);
                }
            }
        }
    }

    private Market open(MarketSettings settings, String place) throws IOException {
        return shopper().at(settings, """
                account: {login: login.yml}
                buy:
                  items: [{name: "土鸡蛋 30枚"}]
                  limits: {unitPrice: "15.00", total: "30.00"}
                  on: restock
                  giveUpAfter: PT60S
                notify: ["json://%s@%s/%s"]
                """.formatted(SECRET, place, SECRET));
    }

    private Spoken run(String command, String... more) {
        return shopper().run(command, more);
    }

    private Shopper shopper() {
        return new Shopper(folder);
    }
}
