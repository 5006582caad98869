package dev.qiangcai.market.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CounterTest {
    private static final Instant OPENING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Uid ANN = new Uid("ann");
    private static final Uid BO = new Uid("bo");

    private final SetClock clock = new SetClock(OPENING);
    private final Assortment goods = Assortment.groceries(1);
    private final Sku eggs = goods.first().sku();
    private final Sku greens = goods.items().get(1).sku();

    private Counter counter(Assortment assortment) {
        return new Counter(assortment, OPENING, clock);
    }

    private static Quoting.Quote quote(Counter counter, Uid uid, Sku sku, int count) {
        return (Quoting.Quote) counter.quote(new Wish(uid, sku, count, Optional.empty()));
    }

    private static Submission submission(Uid uid, Quoting.Quote quote, String key) {
        return new Submission(uid, quote.token(), quote.pay(), Optional.of(key));
    }

    private static Placing buy(Counter counter, Uid uid, Sku sku, int count) {
        return switch (counter.quote(new Wish(uid, sku, count, Optional.empty()))) {
            case Quoting.Quote quote ->
                counter.place(new Submission(uid, quote.token(), quote.pay(), Optional.empty()));
            case Refusal refusal -> refusal;
        };
    }

    @Test
    void an_order_takes_stock_and_slot_together() {
        var counter = counter(goods);
        var placing = buy(counter, ANN, eggs, 1);
        assertThat(placing).isInstanceOfSatisfying(Placing.Accepted.class, accepted -> {
            assertThat(accepted.order().pay()).isEqualTo(Fen.of(1250));
            assertThat(accepted.order().payBefore()).isEqualTo(OPENING.plus(Duration.ofMinutes(15)));
            assertThat(accepted.order().slot()).isEqualTo("S1");
        });
        assertThat(counter.listing(eggs).orElseThrow().stock()).isEqualTo(19);
        assertThat(counter.slots().getFirst().left()).isEqualTo(99);
        assertThat(counter.orders(ANN, OPENING)).hasSize(1);
        assertThat(counter.orders(ANN, OPENING.plusMillis(1))).isEmpty();
        assertThat(counter.orders(BO, OPENING)).isEmpty();
    }

    @Test
    void before_the_opening_one_may_ask_the_price_but_not_order_and_no_token_or_key_is_spent() {
        var counter = counter(goods);
        clock.advance(Duration.ofMillis(-1));
        var early = submission(ANN, quote(counter, ANN, eggs, 1), "key");
        assertThat(counter.listing(eggs).orElseThrow().state()).isEqualTo(Listing.State.NOT_OPEN);
        assertThat(counter.place(early)).isEqualTo(new Refusal.NotOpen(OPENING));
        clock.advance(Duration.ofMillis(1));
        assertThat(counter.place(early)).isInstanceOf(Placing.Accepted.class);
    }

    @Test
    void the_same_key_with_the_same_order_gives_the_same_answer_and_no_second_order() {
        var counter = counter(goods);
        var first = submission(ANN, quote(counter, ANN, eggs, 1), "key");
        var accepted = (Placing.Accepted) counter.place(first);
        assertThat(counter.place(first)).isEqualTo(new Placing.Accepted(accepted.order(), true));
        assertThat(counter.orders()).hasSize(1);
        var other = submission(ANN, quote(counter, ANN, greens, 1), "key");
        assertThat(counter.place(other)).isInstanceOf(Refusal.KeyReused.class);
        assertThat(counter.place(submission(BO, quote(counter, BO, eggs, 1), "key")))
                .as("keys belong to accounts")
                .isInstanceOf(Placing.Accepted.class);
    }

    @Test
    void a_token_is_good_once_for_its_account_within_its_time_and_as_it_was_written() {
        var counter = counter(goods);
        var quote = quote(counter, ANN, eggs, 1);
        assertThat(counter.place(submission(BO, quote, "a"))).isInstanceOf(Refusal.BadToken.class);
        var forged = new Submission(ANN, "A" + quote.token().substring(1), quote.pay(), Optional.empty());
        assertThat(counter.place(forged)).isInstanceOf(Refusal.BadToken.class);
        assertThat(counter.place(new Submission(ANN, "%%%", quote.pay(), Optional.empty())))
                .isInstanceOf(Refusal.BadToken.class);
        assertThat(counter.place(submission(ANN, quote, "b"))).isInstanceOf(Placing.Accepted.class);
        assertThat(counter.place(submission(ANN, quote, "c"))).isInstanceOf(Refusal.BadToken.class);
        var old = quote(counter, BO, eggs, 1);
        clock.advance(Duration.ofMinutes(30));
        assertThat(counter.place(submission(BO, old, "d"))).isInstanceOf(Refusal.BadToken.class);
    }

    @Test
    void a_spent_token_stays_spent_in_another_spelling_of_base64() {
        var counter = counter(goods.withFirst(goods.first().withLimit(5)).withPayWithin(Duration.ofMinutes(1)));
        var quote = quote(counter, ANN, eggs, 1);
        assertThat(counter.place(submission(ANN, quote, "a"))).isInstanceOf(Placing.Accepted.class);
        clock.advance(Duration.ofMinutes(2));
        var token = quote.token();
        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            var spelled = token.substring(0, token.length() - 1) + last;
            assertThat(counter.place(new Submission(ANN, spelled, quote.pay(), Optional.empty())))
                    .as(spelled)
                    .isInstanceOf(Refusal.BadToken.class);
        }
    }

    @Test
    void a_price_that_changed_since_the_quote_refuses_the_order() {
        var counter = counter(goods.withPlan(new ShelfEvent.Reprice(Duration.ofSeconds(2), eggs, Fen.of(1400))));
        var quote = quote(counter, ANN, eggs, 1);
        clock.advance(Duration.ofSeconds(2));
        assertThat(counter.place(submission(ANN, quote, "a"))).isEqualTo(new Refusal.PriceChanged(Fen.of(1400)));
        assertThat(quote(counter, ANN, eggs, 1).unit()).isEqualTo(Fen.of(1400));
        var low = new Submission(ANN, quote(counter, ANN, eggs, 1).token(), Fen.of(1), Optional.empty());
        assertThat(counter.place(low)).isInstanceOf(Refusal.PriceChanged.class);
    }

    @Test
    void an_account_buys_within_its_limit_and_pays_before_it_orders_again() {
        var counter = counter(goods);
        assertThat(counter.quote(new Wish(ANN, eggs, 2, Optional.empty()))).isEqualTo(new Refusal.LimitReached(1));
        var again = quote(counter, ANN, eggs, 1);
        var order = ((Placing.Accepted) buy(counter, ANN, eggs, 1)).order();
        assertThat(counter.place(submission(ANN, again, "k"))).isEqualTo(new Refusal.LimitReached(1));
        assertThat(buy(counter, ANN, greens, 1)).isEqualTo(new Refusal.Unpaid(order.id()));
    }

    @Test
    void an_order_that_is_not_paid_in_time_gives_back_its_goods_its_slot_and_its_share_of_the_limit() {
        var counter = counter(goods.withSlots(1, 1).withFirst(goods.first().withStock(1)));
        assertThat(buy(counter, ANN, eggs, 1)).isInstanceOf(Placing.Accepted.class);
        assertThat(buy(counter, BO, eggs, 1)).isInstanceOf(Refusal.SoldOut.class);
        assertThat(buy(counter, BO, greens, 1)).isInstanceOf(Refusal.SlotFull.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(counter.listing(eggs).orElseThrow().state()).isEqualTo(Listing.State.OPEN);
        assertThat(counter.slots().getFirst().left()).isEqualTo(1);
        assertThat(counter.orders().getFirst().status()).isEqualTo(PlacedOrder.Status.EXPIRED);
        assertThat(buy(counter, ANN, eggs, 1)).isInstanceOf(Placing.Accepted.class);
    }

    @Test
    void a_planned_restock_happens_when_it_is_due_and_changes_the_edition() {
        var counter = counter(goods.withFirst(goods.first().withStock(0))
                .withPlan(new ShelfEvent.Restock(Duration.ofSeconds(5), eggs, 3)));
        var before = counter.listing(eggs).orElseThrow();
        assertThat(before.state()).isEqualTo(Listing.State.SOLD_OUT);
        clock.advance(Duration.ofSeconds(5));
        var after = counter.listing(eggs).orElseThrow();
        assertThat(after.stock()).isEqualTo(3);
        assertThat(after.edition()).isNotEqualTo(before.edition());
    }

    @Test
    void unknown_goods_slots_and_plans_are_refused() {
        var counter = counter(goods);
        assertThat(counter.quote(new Wish(ANN, new Sku("X"), 1, Optional.empty())))
                .isInstanceOf(Refusal.NoSuchItem.class);
        assertThat(counter.quote(new Wish(ANN, eggs, 1, Optional.of("S99")))).isInstanceOf(Refusal.NoSuchSlot.class);
        var plan = new ShelfEvent.Restock(Duration.ZERO, new Sku("X"), 1);
        assertThatThrownBy(() -> counter(goods.withPlan(plan))).hasMessageContaining("X");
    }

    @Test
    void a_cart_holds_counts_at_prices_of_now() {
        var counter = counter(goods);
        counter.lay(ANN, eggs, 1);
        counter.lay(ANN, greens, 2);
        counter.lay(ANN, greens, 3);
        var price = goods.items().get(1).price();
        assertThat(counter.cart(ANN).pay()).isEqualTo(Fen.of(1250).plus(price.times(3)));
        counter.emptyCart(ANN);
        assertThat(counter.cart(ANN).lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void two_thousand_at_once_buy_exactly_the_stock_of_fifty(long seed) {
        var counter = counter(goods.withFirst(goods.first().withStock(50)).withSlots(8, 100));
        var random = new Random(seed);
        var outcomes = new ConcurrentLinkedQueue<Placing>();
        var orders = IntStream.range(0, 2_000)
                .mapToObj(i -> new Uid("u" + i))
                .map(uid -> submission(uid, quote(counter, uid, eggs, 1), "key"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var order : orders) {
                for (int times = random.nextInt(3); times >= 0; times--) {
                    threads.execute(() -> outcomes.add(counter.place(order)));
                }
            }
        }
        var accepted =
                outcomes.stream().filter(Placing.Accepted.class::isInstance).map(Placing.Accepted.class::cast);
        var ids = accepted.map(one -> one.order().id()).collect(Collectors.toSet());
        assertThat(ids).as("seed " + seed).hasSize(50);
        assertThat(counter.orders()).as("seed " + seed).hasSize(50);
        assertThat(counter.listing(eggs).orElseThrow().stock()).isZero();
        assertThat(counter.slots().stream().mapToInt(Slot::left).sum()).isEqualTo(750);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whatever_happens_at_once_pieces_and_slots_add_up(long seed) {
        int capacity = 7;
        var few = goods.items().stream()
                .limit(4)
                .map(item -> item.withStock(25).withLimit(4))
                .toList();
        var counter = counter(goods.withItems(few).withSlots(6, capacity));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 600; i++) {
                long own = seed * 1_000 + i;
                threads.execute(() -> shopAround(counter, new Random(own)));
            }
        }
        var orders = counter.orders();
        for (var item : few) {
            int sold = orders.stream()
                    .filter(o -> o.sku().equals(item.sku()))
                    .mapToInt(PlacedOrder::count)
                    .sum();
            int left = counter.listing(item.sku()).orElseThrow().stock();
            assertThat(sold + left).as("seed " + seed + " " + item.sku()).isEqualTo(25);
        }
        for (var slot : counter.slots()) {
            long taken = orders.stream().filter(o -> o.slot().equals(slot.id())).count();
            assertThat(taken + slot.left()).as("seed " + seed + " " + slot.id()).isEqualTo(capacity);
            assertThat(slot.left()).isNotNegative();
        }
        var accounts = new HashSet<Uid>();
        assertThat(orders).as("seed " + seed).allMatch(order -> accounts.add(order.uid()));
    }

    private void shopAround(Counter counter, Random random) {
        var uid = new Uid("u" + random.nextInt(100));
        var items = counter.listings();
        var sku = items.get(random.nextInt(items.size())).sku();
        var slot = random.nextBoolean() ? Optional.of("S" + (1 + random.nextInt(6))) : Optional.<String>empty();
        if (counter.quote(new Wish(uid, sku, 1 + random.nextInt(3), slot)) instanceof Quoting.Quote quote) {
            counter.place(submission(uid, quote, "k" + random.nextInt(3)));
        }
    }
}
