package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.order.FakeShop.Fate;
import dev.qiangcai.buyer.order.FakeShop.Listing;
import dev.qiangcai.shop.profile.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of an order whose answer nobody knows.
class InquiryTest extends OrderingScene {
    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"DROPPED_AFTER", "ERROR_AFTER", "NO_NUMBER"})
    void a_lost_answer_is_never_sent_again_and_the_order_is_found(Fate lost) throws Exception {
        var shop = FakeShop.calm(lost);
        var ordering = ready(shop);
        assertThat(ordering.submit()).isInstanceOf(Decision.Uncertain.class);
        assertThatThrownBy(ordering::submit).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ordering.quote(SCOPE)).isInstanceOf(IllegalStateException.class);
        assertThat(ordering.reconcile(SCOPE)).isInstanceOf(Decision.Placed.class);
        assertThat(shop.orders()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"RESET_BEFORE", "ERROR_BEFORE", "QUEUED"})
    void an_order_that_is_not_found_is_asked_for_five_times_and_then_is_the_owner_s(Fate lost) throws Exception {
        var shop = FakeShop.calm(lost);
        var ordering = ready(shop);
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE))
                .isInstanceOfSatisfying(
                        Decision.NeedsOwner.class,
                        owner -> assertThat(owner.why().toString()).contains("\"Eggs\"", "not among your orders"));
        assertThat(shop.listings()).isEqualTo(5);
        assertThat(pauses)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30));
        assertThatThrownBy(ordering::submit).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_order_that_shows_up_late_is_found() throws Exception {
        var shop = FakeShop.calm(Fate.DROPPED_AFTER);
        shop.hideFor(3);
        var ordering = ready(shop);
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE)).isInstanceOf(Decision.Placed.class);
        assertThat(shop.listings()).isEqualTo(4);
    }

    @Test
    void an_order_that_shows_up_after_the_owner_was_asked_is_found_at_the_next_start() throws Exception {
        var shop = FakeShop.calm(Fate.DROPPED_AFTER);
        shop.hideFor(5);
        var ordering = ready(shop);
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE)).isInstanceOf(Decision.NeedsOwner.class);
        assertThat(to(shop).start(SCOPE)).containsInstanceOf(Decision.Placed.class);
    }

    @Test
    void the_owner_s_word_settles_it() throws Exception {
        var ordering = ready(FakeShop.calm(Fate.RESET_BEFORE));
        ordering.submit();
        ordering.reconcile(SCOPE);
        ordering.ownerFoundNothing();
        assertThat(ordering.intent().state()).isEqualTo(IntentState.ABANDONED);
        var again = ready(FakeShop.calm(Fate.RESET_BEFORE));
        again.submit();
        again.reconcile(SCOPE);
        assertThat(again.ownerFound(new OrderId("W77")).total()).hasToString("30.00 CNY");
        assertThat(again.intent().state()).isEqualTo(IntentState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(Listing.class)
    void an_order_is_found_by_its_key_its_token_or_by_when_and_what_or_for_how_much_it_is(Listing listing)
            throws Exception {
        var ordering = ready(FakeShop.calm(listing, Fate.DROPPED_AFTER));
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE)).isInstanceOf(Decision.Placed.class);
    }

    @Test
    void the_owner_s_own_order_of_the_same_thing_is_not_taken_for_ours() throws Exception {
        var shop = FakeShop.calm(Fate.RESET_BEFORE);
        shop.placeElsewhere(new FakeShop.Order("M1", "egg-30", 2, 3_000, "other", "by hand", now()));
        var ordering = ready(shop);
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE)).isInstanceOf(Decision.NeedsOwner.class);
    }

    @Test
    void an_order_that_tells_only_when_and_another_total_is_the_owner_s_to_know() throws Exception {
        var shop = FakeShop.calm(Listing.PRICE, Fate.RESET_BEFORE);
        shop.placeElsewhere(new FakeShop.Order("M1", "milk", 1, 199, "other", "by hand", now()));
        var ordering = ready(shop);
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE))
                .isInstanceOfSatisfying(
                        Decision.NeedsOwner.class,
                        owner -> assertThat(owner.why().toString()).contains("M1"));
    }

    @Test
    void two_orders_that_could_be_ours_are_the_owner_s_to_tell_apart() throws Exception {
        var shop = FakeShop.calm(Listing.NEITHER, Fate.DROPPED_AFTER);
        shop.placeElsewhere(new FakeShop.Order("M1", "egg-30", 2, 3_000, "other", "by hand", now()));
        var ordering = ready(shop);
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE))
                .isInstanceOfSatisfying(
                        Decision.NeedsOwner.class,
                        owner -> assertThat(owner.why().toString()).contains("M1, O2"));
    }

    @Test
    void a_store_that_wants_a_login_first_leaves_the_order_uncertain() throws Exception {
        var shop = FakeShop.calm(Fate.DROPPED_AFTER);
        var dead = new FakeStore(ask ->
                ask.getOrDefault("step", "").equals("orders") ? FakeShop.Said.of("NEEDS_LOGIN") : shop.handle(ask));
        var ordering = with(dead);
        ordering.start(SCOPE);
        ordering.quote(SCOPE);
        ordering.submit();
        assertThat(ordering.reconcile(SCOPE)).isEqualTo(new Decision.Uncertain(new Outcome.NeedsLogin()));
        assertThat(to(shop).start(SCOPE)).containsInstanceOf(Decision.Placed.class);
    }
}
