package dev.qiangcai.buyer.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a bundled profile must do at a store that really runs. What was bought is read from the store's own tables. It
/// logs in six times in all: stores let nobody do so as often as they like.
@Tag("stores")
abstract class StoreContract {
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    @TempDir
    Path folder;

    final String email = "customer-" + CUSTOMERS.incrementAndGet() + "@example.org";

    abstract Front front();

    @BeforeEach
    void register() {
        front().shop().tell("customer " + email + " correct-horse");
        front().shop().tell("price EGG-30 " + front().price().usual());
    }

    @Test
    void an_item_found_by_its_name_is_bought_once_however_often_the_plan_runs() throws Exception {
        var customer = customer("{name: \"Fresh Eggs 30\"}", 2);
        assertBought(customer.buy());
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("2 EGG-30 12");
        var once = orders();
        assertBought(customer.buy());
        assertThat(orders()).isEqualTo(once);
    }

    @Test
    void what_is_sold_out_is_bought_once_it_is_back() throws Exception {
        var customer = customer("{sku: MILK-1}", 1)
                .at(Event.Polled.class, () -> front().shop().tell("stock MILK-1 5"));
        assertBought(customer.buy());
        assertThat(customer.events(Event.Polled.class)).hasSizeGreaterThan(1);
        assertThat(orders()).containsOnlyOnce("\"code\"").contains("1 MILK-1 ");
    }

    @Test
    void a_price_that_rises_above_the_limit_before_the_quote_is_not_paid() throws Exception {
        var dear = "price EGG-30 " + front().price().dear();
        var customer = customer("{sku: EGG-30}", 1)
                .at(Event.Polled.class, () -> front().shop().tell(dear));
        assertThat(customer.buy()).isInstanceOf(Ending.NeedsOwner.class);
        assertThat(orders()).isEqualTo("[]");
    }

    @Test
    void an_order_whose_answer_is_lost_is_found_and_not_sent_again() throws Exception {
        var order = front().requests().order();
        front().door().once(order, Doorstep.Fate.LOST);
        long before = front().door().seen(order);
        assertBought(customer("{sku: EGG-30}", 1).buy());
        assertThat(front().door().seen(order) - before).isEqualTo(1);
        assertThat(orders()).containsOnlyOnce("\"code\"");
    }

    @Test
    void a_wrong_password_is_tried_once_and_told() throws Exception {
        var login = front().requests().login();
        long before = front().door().seen(login);
        var customer = customer("{sku: EGG-30}", 1);
        Files.writeString(folder.resolve("login.yaml"), "{email: \"" + email + "\", password: wrong}");
        assertThat(customer.buy())
                .isInstanceOfSatisfying(
                        Ending.NeedsOwner.class,
                        needed -> assertThat(needed.toString()).contains("password"));
        assertThat(front().door().seen(login) - before).isEqualTo(1);
    }

    /// One who knows their password.
    final Customer customer(String item, int count) throws IOException {
        return customer(folder, front().plan(item, count));
    }

    final Customer customer(Path there, String plan) throws IOException {
        var customer = new Customer(there, plan);
        Files.writeString(there.resolve("login.yaml"), "{email: \"" + email + "\", password: correct-horse}");
        return customer;
    }

    static void assertBought(Ending ending) {
        assertThat(ending)
                .isInstanceOfSatisfying(
                        Ending.Bought.class,
                        bought -> assertThat(bought.confirmed()).isTrue());
    }

    final String orders() {
        return front().shop().tell("orders " + email);
    }
}
