package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.order.FakeShop.Fate;
import dev.qiangcai.buyer.order.FakeShop.Listing;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderingTest {
    private static final Scope SCOPE = Scope.EMPTY;

    @TempDir
    Path folder;

    private OrderJournal journal;
    private final List<Duration> pauses = new ArrayList<>();
    private final List<IntentState> states = new ArrayList<>();
    private final List<Map<String, String>> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        journal = OrderJournal.open(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void an_order_goes_from_armed_to_accepted_and_each_step_is_told() throws Exception {
        var shop = FakeShop.calm();
        var ordering = ready(shop);
        assertThat(ordering.submit()).isInstanceOfSatisfying(Decision.Placed.class, placed -> {
            assertThat(placed.id()).hasToString("O1");
            assertThat(placed.total()).hasToString("30.00 CNY");
        });
        assertThat(states)
                .containsExactly(
                        IntentState.ARMED,
                        IntentState.QUOTED,
                        IntentState.INTENT,
                        IntentState.SENT,
                        IntentState.ACCEPTED);
        assertThat(journal.transitions(ordering.intent().id()))
                .extracting(Transition::to)
                .containsExactlyElementsOf(states);
    }

    @Test
    void sent_is_on_disk_before_the_order_leaves() throws Exception {
        var shop = FakeShop.calm();
        var seen = new ArrayList<IntentState>();
        var ordering = with(new FakeStore(ask -> {
            if (ask.getOrDefault("step", "").equals("order")) {
                seen.add(journal.live(Wants.EGGS).orElseThrow().state());
            }
            return shop.handle(ask);
        }));
        ordering.start(SCOPE);
        ordering.quote(SCOPE);
        ordering.submit();
        assertThat(seen).containsExactly(IntentState.SENT);
    }

    @Test
    void a_purchase_that_was_bought_is_not_bought_again() throws Exception {
        var shop = FakeShop.calm();
        ready(shop).submit();
        assertThat(to(shop).start(SCOPE)).containsInstanceOf(Decision.Placed.class);
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void a_quote_above_the_limits_is_not_ordered() throws Exception {
        var shop = FakeShop.calm();
        shop.price(1_501);
        var ordering = to(shop);
        ordering.start(SCOPE);
        assertThat(ordering.quote(SCOPE))
                .isInstanceOfSatisfying(
                        Quotation.OverLimit.class,
                        over -> assertThat(over.exceeded())
                                .isEqualTo(new Limits.Check.Exceeded(Limits.Which.UNIT, "15.01 CNY", "15.00 CNY")));
        assertThatThrownBy(ordering::submit).isInstanceOf(IllegalStateException.class);
        assertThat(shop.orders()).isEmpty();
    }

    @Test
    void a_dearer_second_quote_voids_the_first_one() throws Exception {
        var shop = FakeShop.calm();
        var ordering = ready(shop);
        shop.price(9_999);
        assertThat(ordering.quote(SCOPE)).isInstanceOf(Quotation.OverLimit.class);
        assertThatThrownBy(ordering::prepare).hasMessageContaining("ARMED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"NOT_OPEN", "THROTTLED", "PRICE_CHANGED", "SOLD_OUT", "NEEDS_LOGIN"})
    void after_a_definite_no_an_order_may_be_sent_again(Fate no) throws Exception {
        var shop = FakeShop.calm(no);
        var ordering = ready(shop);
        var refused = (Refused) ordering.submit();
        assertThat(refused.outcome().label()).isEqualTo(no.name());
        if (!refused.quoteHolds()) {
            ordering.quote(SCOPE);
        }
        assertThat(ordering.submit()).isInstanceOf(Decision.Placed.class);
        assertThat(ordering.intent().sending().attempts()).isEqualTo(2);
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void an_order_that_never_left_may_be_sent_again_and_is_not_counted() throws Exception {
        var ordering = ready(FakeShop.calm(Fate.NEVER_LEFT));
        assertThat(ordering.submit()).isInstanceOf(Decision.NotSent.class);
        assertThat(ordering.submit()).isInstanceOf(Decision.Placed.class);
        assertThat(ordering.intent().sending().attempts()).isEqualTo(1);
    }

    @Test
    void a_refusal_by_the_store_frees_the_key_and_a_throttle_keeps_it() throws Exception {
        var ordering = ready(FakeShop.calm(Fate.THROTTLED, Fate.NOT_OPEN));
        ordering.submit();
        ordering.submit();
        ordering.submit();
        var keys = asked.stream()
                .filter(ask -> ask.containsKey("key"))
                .map(ask -> ask.getOrDefault("key", ""))
                .toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"LIMIT_REACHED", "REJECTED"})
    void a_no_for_good_ends_the_intent(Fate no) throws Exception {
        var ordering = ready(FakeShop.calm(no));
        assertThat(ordering.submit()).isInstanceOf(Ended.class);
        assertThat(ordering.intent().state().name()).isEqualTo(no.name());
        assertThatThrownBy(ordering::submit).isInstanceOf(IllegalStateException.class);
    }

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
    void a_crash_after_sent_is_looked_up_and_one_before_it_starts_afresh() throws Exception {
        var shop = FakeShop.calm();
        ready(shop).prepare(); // and the process dies before it fires
        assertThat(to(shop).start(SCOPE)).containsInstanceOf(Decision.NeedsOwner.class);
        var other = Wants.eggs("lunch");
        var first = new Ordering(new FakeStore(shop::handle), journal, other, around());
        first.start(SCOPE);
        first.quote(SCOPE);
        var second = new Ordering(new FakeStore(shop::handle), journal, other, around());
        assertThat(second.start(SCOPE)).isEmpty();
        assertThat(second.intent().id()).isEqualTo(first.intent().id());
        assertThatThrownBy(first::prepare).isInstanceOf(AnotherBuyer.class);
    }

    @Test
    void an_order_that_is_taken_back_before_it_is_fired_was_not_sent() throws Exception {
        var shop = FakeShop.calm();
        var ordering = ready(shop);
        ordering.prepare();
        ordering.standDown();
        assertThatThrownBy(ordering::fire).isInstanceOf(IllegalStateException.class);
        ordering.prepare();
        ordering.abandon("the owner changed their mind");
        assertThat(ordering.intent().state()).isEqualTo(IntentState.ABANDONED);
        assertThat(shop.orders()).isEmpty();
    }

    @Test
    void the_next_item_of_a_list_takes_the_place_of_the_last_one() throws Exception {
        var shop = FakeShop.calm(Fate.SOLD_OUT);
        var eggs = ready(shop);
        assertThat(eggs.submit()).isInstanceOf(Refused.class);
        var milk = new Ordering(new FakeStore(shop::handle), journal, Wants.milk("breakfast"), around());
        assertThat(milk.start(SCOPE)).isEmpty();
        milk.quote(SCOPE);
        assertThat(milk.submit()).isInstanceOf(Decision.Placed.class);
        assertThatThrownBy(() -> eggs.quote(SCOPE)).isInstanceOf(AnotherBuyer.class);
        assertThat(shop.orders()).extracting(FakeShop.Order::sku).containsExactly("milk-1");
    }

    @Test
    void an_order_cannot_be_fired_twice() throws Exception {
        var shop = FakeShop.calm();
        var ordering = ready(shop);
        ordering.prepare();
        ordering.fire();
        assertThatThrownBy(ordering::fire).isInstanceOf(IllegalStateException.class);
        assertThat(shop.orders()).hasSize(1);
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

    private Ordering ready(FakeShop shop) throws InterruptedException {
        var ordering = to(shop);
        assertThat(ordering.start(SCOPE)).isEmpty();
        assertThat(ordering.quote(SCOPE)).isInstanceOf(Quotation.Held.class);
        return ordering;
    }

    private Ordering to(FakeShop shop) {
        return with(new FakeStore(ask -> {
            asked.add(new HashMap<>(ask));
            return shop.handle(ask);
        }));
    }

    private Ordering with(FakeStore store) {
        return new Ordering(store, journal, Wants.EGGS, around());
    }

    private Surroundings around() {
        return new Surroundings(InstantSource.system(), pauses::add, new OrderListener() {
            @Override
            public void moved(Transition transition) {
                states.add(transition.to());
            }
        });
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
