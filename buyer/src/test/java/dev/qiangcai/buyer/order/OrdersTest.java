package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.shop.money.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<URI> STORE = Optional.of(URI.create("https://shop.example/api/"));

    @TempDir
    Path folder;

    @Test
    void the_last_change_comes_first() {
        begin("breakfast", NOON);
        begin("lunch", NOON.plusSeconds(1));
        begin("tea", NOON.minusSeconds(1));
        try (var orders = Orders.open(new Site.Folder(folder))) {
            assertThat(orders.latest(2))
                    .extracting(order -> order.intent().wanted().purchase())
                    .containsExactly("lunch", "breakfast");
        }
    }

    @Test
    void it_looks_while_a_buyer_is_at_work_and_never_holds_it_up() {
        try (var journal = OrderJournal.open(folder, InstantSource.fixed(NOON));
                var orders = Orders.open(new Site.Folder(folder))) {
            var intent = Intent.armed(Wants.EGGS, NOON);
            journal.insert(intent);
            assertThat(orders.latest(10)).extracting(Order::changed).containsExactly(NOON);
            journal.move(intent, intent.become(IntentState.QUOTED, "cheap"));
            assertThat(orders.latest(10).getFirst().state()).hasToString("quoted, nothing sent");
        }
    }

    @ParameterizedTest
    @EnumSource(IntentState.class)
    void each_state_has_its_words_and_a_doubtful_one_says_what_to_do(IntentState state) {
        var order = order(intent(state, Optional.empty()));
        assertThat(order.state().in(Locale.ENGLISH)).isNotBlank();
        assertThat(order.state().in(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(order.next().isPresent()).isEqualTo(state.doubtful());
        order.next()
                .ifPresent(next -> assertThat(next.in(Locale.CHINESE)).contains("qiangcai buy", Wants.EGGS.purchase()));
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, to be paid within 30 s",
        "PT12M30S, to be paid within 12 min",
        "PT5H20M, to be paid within 5 h 20 min",
        "PT0S, the time to pay is over",
        "PT-1M, the time to pay is over"
    })
    void it_says_how_long_there_is_left_to_pay(Duration left, String words) {
        var order = order(accepted("20260301", Optional.of(NOON.plus(left)), Optional.empty()));
        assertThat(order.payment(NOON).sentence()).hasToString("Optional[" + words + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "pay/1, https://shop.example/api/pay/1",
        "/pay/1, https://shop.example/pay/1",
        "https://bank.example/pay?o=1, https://bank.example/pay?o=1"
    })
    void a_pay_link_is_an_address_that_a_browser_opens(String link, String address) {
        assertThat(order(accepted("1", Optional.empty(), Optional.of(link))).payLink(STORE))
                .contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://shop.example@evil.example/",
                "no address",
                "https:"
            })
    void what_would_not_open_a_page_of_the_web_is_no_pay_link(String link) {
        assertThat(order(accepted("1", Optional.empty(), Optional.of(link))).payLink(STORE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_text_that_a_spreadsheet_would_run_is_disarmed(String name) throws IOException {
        var wanted = new Wanted("demo", "x", new AccountKey("me"), "s", name, 1, Wants.LIMITS);
        assertThat(rows(List.of(order(Intent.armed(wanted, NOON)))))
                .extracting(row -> row.get("item"))
                .containsExactly("'" + name);
    }

    @Test
    void a_row_reads_back_with_commas_quotes_and_line_breaks() throws IOException {
        var strange = "eggs, \"fresh\"\r\nfrom 农场";
        var wanted = new Wanted("demo", strange, new AccountKey("me"), "egg-30", strange, 2, Wants.LIMITS);
        var placed =
                new Decision.Placed(new OrderId("7"), Money.of("25", "CNY"), Optional.of(NOON), Optional.of("/pay/7"));
        var intent = Intent.armed(wanted, NOON).with(placed);
        var out = new StringWriter();
        sheet().csv(List.of(order(intent)), out);
        assertThat(out.toString())
                .startsWith(
                        "when,store,purchase,item,sku,count,total,currency,state,meaning,order,payBy,payLink,next\r\n")
                .endsWith("\r\n");
        assertThat(rows(List.of(order(intent))).getFirst())
                .containsEntry("item", strange)
                .containsEntry("total", "25.00")
                .containsEntry("currency", "CNY")
                .containsEntry("order", "7")
                .containsEntry("payBy", "2026-03-01T12:00:00Z")
                .containsEntry("payLink", "https://shop.example/pay/7");
    }

    @Test
    void without_orders_there_are_the_names_of_the_columns() throws IOException {
        var out = new StringWriter();
        sheet().csv(List.of(), out);
        assertThat(out.toString().lines()).hasSize(1).first().asString().startsWith("when,store");
    }

    private void begin(String purchase, Instant at) {
        try (var journal = OrderJournal.open(folder, InstantSource.fixed(at))) {
            journal.insert(Intent.armed(Wants.eggs(purchase), at));
        }
    }

    private static OrderSheet sheet() {
        return new OrderSheet(Locale.ENGLISH, _ -> STORE);
    }

    private static List<Map<String, String>> rows(List<Order> orders) throws IOException {
        var out = new StringWriter();
        sheet().csv(orders, out);
        MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(out.toString());
        return rows.readAll();
    }

    private static Order order(Intent intent) {
        return new Order(intent, NOON);
    }

    private static Intent accepted(String number, Optional<Instant> payBy, Optional<String> payUrl) {
        var placed = new Decision.Placed(new OrderId(number), Money.of("25", "CNY"), payBy, payUrl);
        return intent(IntentState.ACCEPTED, Optional.of(placed));
    }

    private static Intent intent(IntentState state, Optional<Decision.Placed> placed) {
        var fresh = Intent.armed(Wants.EGGS, NOON);
        return new Intent(fresh.id(), 1, Wants.EGGS, state, fresh.sending(), placed, NOON, "because");
    }
}
