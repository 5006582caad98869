package dev.qiangcai.buyer.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Event;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled profile against a Vendure shop.
class VendureIT extends StoreContract {
    private static Front front;

    @BeforeAll
    static void open(@TempDir Path shopFolder) {
        front = open(shopFolder, Map.of());
    }

    private static Front open(Path folder, Map<String, String> more) {
        var environment = new HashMap<>(Map.of("VENDURE_DISABLE_TELEMETRY", "true"));
        environment.putAll(more);
        var shop = NodeStore.start(NpmStore.install("vendure", List.of()), folder, environment);
        return new Front(
                shop,
                new Doorstep(shop.uri()),
                "vendure",
                Map.of(
                        "fullName", "A B",
                        "street", "Way 1",
                        "city", "Berlin",
                        "postalCode", "10115",
                        "countryCode", "DE",
                        "payment", "dummy-payment"),
                new Front.Price("1250", "1301"),
                new Front.Requests("addPaymentToOrder", "login(username"));
    }

    @AfterAll
    static void close() {
        front.close();
    }

    @Override
    Front front() {
        return front;
    }

    @Test
    void an_item_known_by_its_number_is_bought_and_paid_once() throws Exception {
        assertBought(customer("{sku: EGG-10}", 1).buy());
        assertThat(orders())
                .containsOnlyOnce("\"code\"")
                .contains("1 EGG-10 500")
                .contains("\"payments\":1");
    }

    @Test
    void more_than_there_is_is_not_bought() throws Exception {
        var customer = customer(folder, front.plan("{sku: EGG-30}", 99).replace("PT5M", "PT10S"));
        assertThat(customer.buy()).isInstanceOf(Ending.NotBought.class);
        assertThat(orders()).isEqualTo("[]");
    }

    @Test
    void a_session_that_ends_on_the_way_is_renewed_and_the_cart_filled_anew() throws Exception {
        var customer = customer("{sku: EGG-30}", 1)
                .at(Event.Quoted.class, () -> front.shop().tell("end-sessions"));
        assertBought(customer.buy());
        assertThat(customer.events(Event.Quoted.class)).hasSize(2);
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 EGG-30 1250");
    }

    @Test
    void a_session_that_ends_before_the_cart_puts_nothing_into_a_strangers() throws Exception {
        var customer = customer("{sku: EGG-30}", 1)
                .at(Event.Polled.class, () -> front.shop().tell("end-sessions"));
        assertBought(customer.buy());
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 EGG-30 1250");
    }

    @Test
    void a_cart_whose_answer_is_lost_is_filled_anew_and_holds_no_more() throws Exception {
        front.door().once("addItemToOrder", Doorstep.Fate.LOST);
        assertBought(customer("{sku: EGG-30}", 1).buy());
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 EGG-30 1250");
    }

    @Test
    void a_pause_that_the_door_asks_for_is_kept_and_then_it_is_bought() throws Exception {
        front.door().once("addPaymentToOrder", Doorstep.Fate.REFUSED);
        assertBought(customer("{sku: EGG-30}", 1).buy());
        assertThat(orders()).containsOnlyOnce("\"code\"");
    }

    @Test
    void a_shop_that_keeps_sessions_in_tokens_alone_is_bought_from_too(@TempDir Path elsewhere) throws Exception {
        try (var other = open(elsewhere, Map.of("SESSIONS_IN", "bearer"))) {
            other.shop().tell("customer " + email + " correct-horse");
            assertBought(customer(folder.resolve("other"), other.plan("{sku: EGG-30}", 1))
                    .buy());
            assertThat(other.shop().tell("orders " + email)).containsOnlyOnce("\"code\"");
        }
    }
}
