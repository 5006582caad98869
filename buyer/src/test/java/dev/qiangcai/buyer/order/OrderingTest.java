package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.order.FakeShop.Fate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderingTest extends OrderingScene {
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
}
