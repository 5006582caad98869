package dev.qiangcai.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.order.AccountKey;
import dev.qiangcai.buyer.order.OrderId;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.time.Anchor;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.time.VirtualTicker;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Nobody;
import dev.qiangcai.buyer.visit.ScriptedStore;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PursuitTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Outcome OK = new Outcome.Ok();
    private static final Map<String, Value> ORDER = Map.of("orderId", new Value.Text("O1"));
    private static final Item EGGS = new Item("egg", "Eggs", "", new Readings(Map.of("price", money("12.50"))));

    private final VirtualTicker ticker = new VirtualTicker(NOON);
    private final Timeline timeline = new Timeline(NOON, ticker::nanos);
    private final ScriptedStore store = new ScriptedStore();
    private OrderJournal journal;

    @BeforeEach
    void open(@TempDir Path folder) {
        journal = OrderJournal.open(folder, ticker);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void a_store_that_will_not_quote_before_it_opens_is_asked_again_at_the_opening() throws Exception {
        var opensAt = NOON.plusSeconds(5);
        store.answer(Step.QUOTE, new Outcome.NotOpen(Optional.of(opensAt)))
                .answer(Step.QUOTE, OK, quote("12.50"))
                .answer(Step.ORDER, new Outcome.Accepted(), ORDER);
        assertThat(pursuit().atOpening(EGGS, opensAt)).containsInstanceOf(Ending.Bought.class);
        assertThat(store.course()).contains("quote quote order");
        assertThat(store.calls(Step.ORDER)).hasSize(1);
        assertThat(ticker.instant()).isAfter(opensAt);
    }

    @Test
    void an_order_that_came_too_early_leaves_again_at_the_opening_with_the_same_quote() throws Exception {
        var opensAt = NOON.plusMillis(400);
        store.answer(Step.QUOTE, OK, quote("12.50"))
                .answer(Step.ORDER, new Outcome.NotOpen(Optional.of(opensAt)))
                .answer(Step.ORDER, new Outcome.Accepted(), ORDER);
        assertThat(pursuit().now(EGGS)).containsInstanceOf(Ending.Bought.class);
        assertThat(store.course()).startsWith("quote order order");
        assertThat(ticker.instant()).isAfterOrEqualTo(opensAt);
    }

    @Test
    void an_opening_put_off_is_counted_down_to_anew() throws Exception {
        var later = NOON.plusSeconds(8);
        store.answer(Step.QUOTE, OK, quote("12.50"))
                .answer(Step.ORDER, new Outcome.NotOpen(Optional.of(later)))
                .answer(Step.ORDER, new Outcome.Accepted(), ORDER);
        assertThat(pursuit().now(EGGS)).containsInstanceOf(Ending.Bought.class);
        assertThat(ticker.instant()).isAfterOrEqualTo(later);
        assertThat(store.calls(Step.ORDER)).hasSize(2);
    }

    @Test
    void what_is_sold_out_leaves_the_list_to_go_on() throws Exception {
        store.answer(Step.QUOTE, new Outcome.SoldOut());
        assertThat(pursuit().now(EGGS)).isEmpty();
    }

    @Test
    void a_quote_without_a_unit_price_is_held_against_the_price_that_the_item_showed() throws Exception {
        var quote = new HashMap<>(quote("12.50"));
        quote.remove("unit");
        store.answer(Step.QUOTE, OK, quote).answer(Step.ORDER, new Outcome.Accepted(), ORDER);
        var dear = new Item("egg", "Eggs", "", new Readings(Map.of("price", money("15.01"))));
        assertThat(pursuit().now(dear)).containsInstanceOf(Ending.NeedsOwner.class);
        assertThat(pursuit().now(EGGS)).containsInstanceOf(Ending.Bought.class);
    }

    @Test
    void what_is_refused_for_good_ends_the_errand_with_the_way_to_pay() throws Exception {
        store.answer(Step.QUOTE, OK, quote("12.50"))
                .answer(Step.ORDER, new Outcome.LimitReached(), Map.of("payUrl", new Value.Text("/pay/O7")));
        assertThat(pursuit().now(EGGS))
                .hasValueSatisfying(ending -> assertThat(ending.toString()).contains("/pay/O7"));
    }

    @Test
    void tries_end_with_the_time_that_the_owner_gave() throws Exception {
        store.answer(Step.QUOTE, new Outcome.Throttled(Optional.empty())).holdBack(Duration.ofSeconds(9));
        assertThat(pursuit().now(EGGS)).containsInstanceOf(Ending.NotBought.class);
        assertThat(store.calls(Step.QUOTE)).hasSize(3);
    }

    @Test
    void a_store_that_cannot_be_reached_for_a_while_is_bought_from_once_it_can() throws Exception {
        store.answer(Step.QUOTE, OK, quote("12.50"));
        for (int lost = 0; lost < 45; lost++) {
            store.answer(Step.ORDER, new Outcome.Unknown(Sentence.of(Buyer.WORDS, "visit.queued"), false));
        }
        store.answer(Step.ORDER, new Outcome.Accepted(), ORDER);
        assertThat(pursuit(Duration.ofMinutes(10)).now(EGGS)).containsInstanceOf(Ending.Bought.class);
        assertThat(store.calls(Step.ORDER)).hasSize(46);
    }

    @Test
    void the_longer_it_cannot_be_reached_the_less_often_it_is_tried_and_at_last_no_more() throws Exception {
        store.answer(Step.QUOTE, OK, quote("12.50"))
                .answer(Step.ORDER, new Outcome.Unknown(Sentence.of(Buyer.WORDS, "visit.queued"), false));
        assertThat(pursuit(Duration.ofHours(1)).now(EGGS))
                .hasValueSatisfying(ending -> assertThat(ending)
                        .isInstanceOfSatisfying(
                                Ending.NotBought.class,
                                over -> assertThat(over.toString()).contains("tries and no order")));
        assertThat(store.calls(Step.ORDER)).hasSizeBetween(100, 300);
        assertThat(ticker.instant()).isBetween(NOON.plus(Duration.ofMinutes(59)), NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void an_order_that_was_placed_stays_placed_where_the_list_of_orders_cannot_be_had() throws Exception {
        store.answer(Step.QUOTE, OK, quote("12.50"))
                .answer(Step.ORDER, new Outcome.Accepted(), ORDER)
                .answer(Step.ORDERS, new Outcome.NeedsLogin());
        assertThat(pursuit().now(EGGS))
                .hasValueSatisfying(ending -> assertThat(ending)
                        .isInstanceOfSatisfying(
                                Ending.Bought.class,
                                bought -> assertThat(bought.confirmed()).isFalse()));
    }

    @Test
    void an_order_in_doubt_is_settled_by_the_owners_word_and_by_nothing_else() throws Exception {
        leaveAnOrderInDoubt();
        assertThat(pursuit().takeUp(EGGS, new OwnersWord.Silent())).containsInstanceOf(Ending.NeedsOwner.class);
        assertThat(pursuit().takeUp(EGGS, new OwnersWord.Found(new OrderId("O9"))))
                .containsInstanceOf(Ending.Bought.class);
        assertThat(store.calls(Step.ORDER)).hasSize(1);
    }

    @Test
    void once_the_owner_says_that_there_is_no_order_the_purchase_starts_anew() throws Exception {
        leaveAnOrderInDoubt();
        assertThat(pursuit().takeUp(EGGS, new OwnersWord.NoOrder())).isEmpty();
        assertThat(pursuit().now(EGGS)).containsInstanceOf(Ending.Bought.class);
        assertThat(store.calls(Step.ORDER)).hasSize(2);
    }

    private void leaveAnOrderInDoubt() throws Exception {
        var lost = Sentence.of(Buyer.WORDS, "visit.queued");
        store.answer(Step.QUOTE, OK, quote("12.50"))
                .answer(Step.ORDER, new Outcome.Unknown(lost, true))
                .answer(Step.ORDER, new Outcome.Accepted(), ORDER)
                .answer(Step.ORDERS, OK);
        assertThat(pursuit().now(EGGS)).containsInstanceOf(Ending.NeedsOwner.class);
    }

    private Pursuit pursuit() {
        return pursuit(Duration.ofSeconds(20));
    }

    private Pursuit pursuit(Duration giveUpAfter) {
        var visit = new Visit(store, new Nobody(), Scope.EMPTY, timeline, ticker);
        var purchase = new Purchase(
                List.of(new Pick.BySku("egg")),
                1,
                Scene.FIFTEEN_EACH,
                new When.Restock(),
                giveUpAfter,
                Optional.empty());
        var clock = ClockEstimate.unread(Anchor.now(ticker, ticker), Duration.ofMillis(3));
        return new Pursuit(
                new Pursuit.Room(store, journal, visit, timeline, ticker),
                new Errand("breakfast", purchase, Map.of()),
                new AccountKey("me"),
                clock);
    }

    private static Map<String, Value> quote(String unit) {
        return Map.of(
                "unit",
                money(unit),
                "total",
                money(unit),
                "count",
                new Value.Whole(1, "1"),
                "token",
                new Value.Text("t"));
    }

    private static Value money(String amount) {
        return new Value.Amount(Money.of(amount, "CNY"), amount);
    }
}
