package dev.qiangcai.buyer.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.storage.Postgres;
import dev.qiangcai.buyer.timeline.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled profile against an EverShop store that really runs. What was bought is read from the store's own
/// tables. The store lets nobody log in more than eight times in a quarter of an hour, so these tests log in seven
/// times.
@Tag("stores")
class EverShopIT {
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private static Postgres postgres;
    private static NodeStore shop;
    private static Doorstep door;

    @TempDir
    Path folder;

    private final String email = "customer-" + CUSTOMERS.incrementAndGet() + "@example.org";

    @BeforeAll
    static void open(@TempDir Path shopFolder) throws IOException {
        Files.setPosixFilePermissions(shopFolder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var installed = NpmStore.install("evershop", List.of("npx", "evershop", "build"));
        postgres = Postgres.start(shopFolder);
        shop = NodeStore.start(installed, shopFolder, Map.of("DB_PORT", Integer.toString(postgres.port())));
        door = new Doorstep(shop.uri());
    }

    @AfterAll
    static void close() {
        door.close();
        shop.close();
        postgres.close();
    }

    @BeforeEach
    void register() {
        shop.tell("customer " + email + " correct-horse");
        shop.tell("price EGG-30 12.50");
    }

    @Test
    void an_item_found_by_its_name_is_bought_once_however_often_the_plan_runs() throws Exception {
        var customer = customer("{name: \"Fresh Eggs 30\"}", 2);
        assertBought(customer.buy());
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("2 EGG-30 12.5");
        var once = orders();
        assertBought(customer.buy());
        assertThat(orders()).isEqualTo(once);
    }

    @Test
    void what_is_sold_out_is_bought_once_it_is_back() throws Exception {
        var customer = customer("{sku: MILK-1}", 1).at(Event.Polled.class, () -> shop.tell("stock MILK-1 5"));
        assertBought(customer.buy());
        assertThat(customer.events(Event.Polled.class)).hasSizeGreaterThan(1);
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 MILK-1");
    }

    @Test
    void a_price_that_rises_above_the_limit_before_the_quote_is_not_paid() throws Exception {
        var customer = customer("{sku: EGG-30}", 1).at(Event.Polled.class, () -> shop.tell("price EGG-30 13.01"));
        assertThat(customer.buy()).isInstanceOf(Ending.NeedsOwner.class);
        assertThat(orders()).isEqualTo("[]");
    }

    @Test
    void an_order_whose_answer_is_lost_is_found_by_its_note_and_not_sent_again() throws Exception {
        door.once("/checkout", Doorstep.Fate.LOST);
        long before = door.seen("/checkout");
        assertBought(customer("{sku: EGG-30}", 1).buy());
        assertThat(door.seen("/checkout") - before).isEqualTo(1);
        assertThat(orders()).containsOnlyOnce("\"code\"");
    }

    @Test
    void an_order_whose_answer_and_session_are_lost_is_looked_for_after_another_login() throws Exception {
        door.once("/checkout", Doorstep.Fate.LOST);
        var customer = customer("{sku: EGG-30}", 1).at(Event.Quoted.class, () -> shop.tell("end-sessions"));
        assertThat(customer.buy()).isInstanceOfAny(Ending.Bought.class, Ending.NeedsOwner.class);
        assertThat(orders()).containsOnlyOnce("\"code\"");
    }

    @Test
    void a_wrong_password_is_tried_once_and_told() throws Exception {
        long before = door.seen("POST /customer/login");
        var customer = customer("{sku: EGG-30}", 1);
        Files.writeString(folder.resolve("login.yaml"), "{email: \"" + email + "\", password: wrong}");
        assertThat(customer.buy()).isInstanceOf(Ending.NeedsOwner.class);
        assertThat(door.seen("POST /customer/login") - before).isEqualTo(1);
    }

    private Customer customer(String item, int count) throws IOException {
        Files.writeString(folder.resolve("login.yaml"), "{email: \"" + email + "\", password: correct-horse}");
        return new Customer(folder, """
                store:
                  profile: evershop
                  base: %s
                  settings:
                    fullName: A B
                    telephone: "123"
                    street: Way 1
                    city: Berlin
                    postalCode: "10115"
                    province: DE-BE
                    countryCode: DE
                    payment: cod
                account: {login: login.yaml}
                buy:
                  items: [%s]
                  count: %d
                  limits: {unitPrice: "13.00", total: "40.00"}
                  on: restock
                  giveUpAfter: PT5M
                state: state
                """.formatted(door.uri(), item, count));
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
