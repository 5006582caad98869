package dev.qiangcai.buyer.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled profile against a Vendure shop that really runs. What was bought is read from the shop's own tables.
@Tag("stores")
class VendureIT {
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private static NodeStore shop;
    private static Doorstep door;

    @TempDir
    Path folder;

    private final String email = "customer-" + CUSTOMERS.incrementAndGet() + "@example.org";

    @BeforeAll
    static void open(@TempDir Path shopFolder) {
        var installed = NpmStore.install("vendure", List.of());
        shop = NodeStore.start(installed, shopFolder, Map.of("VENDURE_DISABLE_TELEMETRY", "true"));
        door = new Doorstep(shop.uri());
    }

    @AfterAll
    static void close() {
        door.close();
        shop.close();
    }

    @BeforeEach
    void register() {
        shop.tell("customer " + email + " correct-horse");
        shop.tell("price EGG-30 1250");
    }

    @Test
    void an_item_found_by_its_name_is_bought_once_however_often_the_plan_runs() throws Exception {
        var customer = customer("{name: \"Fresh Eggs 30\"}", 2);
        assertBought(customer.buy());
        assertThat(orders())
                .containsOnlyOnce("\"code\"")
                .contains("2 EGG-30 1250")
                .contains("\"payments\":1");
        var once = orders();
        assertBought(customer.buy());
        assertThat(orders()).isEqualTo(once);
    }

    @Test
    void an_item_known_by_its_number_is_bought() throws Exception {
        assertBought(customer("{sku: EGG-10}", 1).buy());
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 EGG-10 500");
    }

    @Test
    void what_is_sold_out_is_bought_once_it_is_back() throws Exception {
        var customer = customer("{sku: MILK-1}", 1).at(Event.Polled.class, () -> shop.tell("stock MILK-1 5"));
        assertBought(customer.buy());
        assertThat(customer.events(Event.Polled.class)).hasSizeGreaterThan(1);
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 MILK-1 200");
    }

    @Test
    void more_than_there_is_is_not_bought() throws Exception {
        var customer = new Customer(
                folder, plan("{sku: EGG-30}", 99, door.uri().toString()).replace("PT5M", "PT10S"));
        login(folder);
        assertThat(customer.buy()).isInstanceOf(Ending.NotBought.class);
        assertThat(orders()).isEqualTo("[]");
    }

    @Test
    void a_price_that_rises_above_the_limit_before_the_quote_is_not_paid() throws Exception {
        var customer = customer("{sku: EGG-30}", 1).at(Event.Polled.class, () -> shop.tell("price EGG-30 1301"));
        assertThat(customer.buy()).isInstanceOf(Ending.NeedsOwner.class);
        assertThat(orders()).isEqualTo("[]");
    }

    @Test
    void a_session_that_ends_on_the_way_is_renewed_and_the_cart_filled_anew() throws Exception {
        var customer = customer("{sku: EGG-30}", 1).at(Event.Quoted.class, () -> shop.tell("end-sessions"));
        assertBought(customer.buy());
        assertThat(customer.events(Event.Quoted.class)).hasSize(2);
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 EGG-30 1250");
    }

    @Test
    void a_session_that_ends_before_the_cart_puts_nothing_into_a_strangers() throws Exception {
        var customer = customer("{sku: EGG-30}", 1).at(Event.Polled.class, () -> shop.tell("end-sessions"));
        assertBought(customer.buy());
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 EGG-30 1250");
    }

    @Test
    void an_order_whose_answer_is_lost_is_found_and_not_sent_again() throws Exception {
        door.once("addPaymentToOrder", Doorstep.Fate.LOST);
        long before = door.seen("addPaymentToOrder");
        assertBought(customer("{sku: EGG-30}", 1).buy());
        assertThat(door.seen("addPaymentToOrder") - before).isEqualTo(1);
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("\"payments\":1");
    }

    @Test
    void a_cart_whose_answer_is_lost_is_filled_anew_and_holds_no_more() throws Exception {
        door.once("addItemToOrder", Doorstep.Fate.LOST);
        assertBought(customer("{sku: EGG-30}", 1).buy());
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 EGG-30 1250");
    }

    @Test
    void a_pause_that_the_door_asks_for_is_kept_and_then_it_is_bought() throws Exception {
        door.once("addPaymentToOrder", Doorstep.Fate.REFUSED);
        assertBought(customer("{sku: EGG-30}", 1).buy());
        assertThat(orders()).containsOnlyOnce("\"code\"");
    }

    @Test
    void a_wrong_password_is_tried_once_and_told() throws Exception {
        long before = door.seen("login(username");
        var customer = customer("{sku: EGG-30}", 1);
        Files.writeString(folder.resolve("login.yaml"), "{email: \"" + email + "\", password: wrong}");
        assertThat(customer.buy())
                .isInstanceOfSatisfying(
                        Ending.NeedsOwner.class,
                        needed -> assertThat(needed.toString()).contains("password"));
        assertThat(door.seen("login(username") - before).isEqualTo(1);
    }

    @Test
    void a_shop_that_keeps_sessions_in_tokens_alone_is_bought_from_too(@TempDir Path elsewhere) throws Exception {
        var installed = NpmStore.install("vendure", List.of());
        var alone = Map.of("VENDURE_DISABLE_TELEMETRY", "true", "SESSIONS_IN", "bearer");
        try (var other = NodeStore.start(installed, elsewhere, alone)) {
            other.tell("customer " + email + " correct-horse");
            var customer = new Customer(
                    folder.resolve("other"),
                    plan("{sku: EGG-30}", 1, other.uri().toString()));
            login(folder.resolve("other"));
            assertBought(customer.buy());
            assertThat(other.tell("orders " + email)).containsOnlyOnce("\"code\"");
        }
    }

    private Customer customer(String item, int count) throws IOException {
        login(folder);
        return new Customer(folder, plan(item, count, door.uri().toString()));
    }

    private void login(Path there) throws IOException {
        Files.createDirectories(there);
        Files.writeString(there.resolve("login.yaml"), "{email: \"" + email + "\", password: correct-horse}");
    }

    private static String plan(String item, int count, String base) {
        return """
                store:
                  profile: vendure
                  base: %s
                  settings:
                    fullName: A B
                    street: Way 1
                    city: Berlin
                    postalCode: "10115"
                    countryCode: DE
                    payment: dummy-payment
                account: {login: login.yaml}
                buy:
                  items: [%s]
                  count: %d
                  limits: {unitPrice: "13.00", total: "40.00"}
                  on: restock
                  giveUpAfter: PT5M
                state: state
                """.formatted(base, item, count);
    }

    private static void assertBought(Ending ending) {
        assertThat(ending)
                .isInstanceOfSatisfying(
                        Ending.Bought.class,
                        bought -> assertThat(bought.confirmed()).isTrue());
    }

    private String orders() {
        return shop.tell("orders " + email);
    }
}
