package dev.qiangcai.market.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The store's counter: quotes and sells. Safe for any number of threads: one lock makes the stock, the slot
/// and the order change together or not at all, and no look at the shelf waits for it.
///
/// ```java
/// var quote = counter.quote(new Wish(uid, sku, 1, Optional.empty()));
/// if (quote instanceof Quoting.Quote q) counter.place(new Submission(uid, q.token(), q.pay(), Optional.of(key)));
/// ```
/// A refusal changes nothing: it spends neither the token nor the idempotency key.
public final class Counter {
    /// The most pieces that one wish may name.
    public static final int MOST_PIECES = 999;

    private static final int MOST_ORDERS = 1_000_000;
    private static final int MOST_CARTS = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final Instant opensAt;
    private final Assortment assortment;
    private final Shelf shelf;
    private final Deliveries deliveries;
    private final Agenda agenda = new Agenda();
    private final Ledger ledger = new Ledger();
    private final QuoteTokens tokens = new QuoteTokens();
    private final Map<Uid, Map<Sku, Integer>> carts = new HashMap<>();

    public Counter(Assortment assortment, Instant opensAt, InstantSource clock) {
        this.assortment = assortment;
        this.opensAt = opensAt;
        this.clock = clock;
        this.shelf = new Shelf(assortment.items(), opensAt);
        this.deliveries = new Deliveries(assortment.slots(), assortment.slotCapacity(), opensAt);
        for (var plan : assortment.plans()) {
            if (shelf.listing(plan.sku(), opensAt).isEmpty()) {
                throw new IllegalArgumentException("a plan names " + plan.sku() + ", which the store does not have");
            }
            agenda.add(opensAt.plus(plan.after()), () -> carryOut(plan));
        }
    }

    public Instant opensAt() {
        return opensAt;
    }

    public List<Listing> listings() {
        return shelf.listings(settled());
    }

    public Optional<Listing> listing(Sku sku) {
        return shelf.listing(sku, settled());
    }

    public List<Slot> slots() {
        return locked(deliveries::slots);
    }

    /// Lays out more pieces, from now.
    public void restock(Sku sku, int pieces) {
        carryOut(new ShelfEvent.Restock(Duration.ZERO, sku, pieces));
    }

    /// Changes the price, from now.
    public void reprice(Sku sku, Fen price) {
        carryOut(new ShelfEvent.Reprice(Duration.ZERO, sku, price));
    }

    /// What the wish would cost now. Allowed before the opening; holds nothing back.
    public Quoting quote(Wish wish) {
        var now = settled();
        var listing = shelf.listing(wish.sku(), now);
        if (listing.isEmpty()) {
            return new Refusal.NoSuchItem(wish.sku());
        }
        if (wish.slot().isPresent() && !deliveries.knows(wish.slot().get())) {
            return new Refusal.NoSuchSlot(wish.slot().get());
        }
        return locked(() -> {
            var refusal = shortage(wish, listing.get());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var unit = listing.get().price();
            return new Quoting.Quote(unit, wish.count(), tokens.write(wish, unit, now));
        });
    }

    /// Places an order, or repeats the answer to the one that its key stands for.
    public Placing place(Submission submission) {
        var terms = tokens.read(submission.token());
        return locked(() -> {
            var earlier = ledger.byKey(submission);
            if (earlier.isPresent()) {
                return earlier.get().submission().equals(submission)
                        ? new Placing.Accepted(earlier.get(), true)
                        : new Refusal.KeyReused();
            }
            return terms.map(held -> judge(submission, held)).orElseGet(Refusal.BadToken::new);
        });
    }

    public List<PlacedOrder> orders() {
        return locked(ledger::all);
    }

    /// The account's orders made at `start` or later, oldest first.
    public List<PlacedOrder> orders(Uid uid, Instant start) {
        return locked(() -> ledger.since(uid, start));
    }

    public Optional<PlacedOrder> order(OrderId id) {
        return locked(() -> ledger.find(id));
    }

    /// Lays so many pieces of the item into the account's cart, in place of those that were there.
    public Carting lay(Uid uid, Sku sku, int count) {
        var listing = listing(sku);
        if (listing.isEmpty()) {
            return new Refusal.NoSuchItem(sku);
        }
        if (count > listing.get().item().limit()) {
            return new Refusal.LimitReached(listing.get().item().limit());
        }
        return locked(() -> {
            if (carts.size() >= MOST_CARTS) {
                carts.clear();
            }
            carts.computeIfAbsent(uid, _ -> new LinkedHashMap<>()).put(sku, count);
            return new Carting.Carted(carted(uid));
        });
    }

    public Cart cart(Uid uid) {
        return locked(() -> carted(uid));
    }

    public void emptyCart(Uid uid) {
        locked(() -> carts.remove(uid));
    }

    private Cart carted(Uid uid) {
        var now = clock.instant();
        var lines = carts.getOrDefault(uid, Map.of()).entrySet().stream()
                .map(line -> new Cart.Line(
                        line.getKey(),
                        line.getValue(),
                        shelf.listing(line.getKey(), now).orElseThrow().price()))
                .toList();
        return new Cart(lines);
    }

    private Placing judge(Submission submission, QuoteTokens.Terms terms) {
        var now = clock.instant();
        if (!terms.uid().equals(submission.uid()) || ledger.spent(terms.serial()) || !now.isBefore(terms.expires())) {
            return new Refusal.BadToken();
        }
        var listing = shelf.listing(terms.sku(), now).orElseThrow();
        if (listing.state() == Listing.State.NOT_OPEN) {
            return new Refusal.NotOpen(opensAt);
        }
        if (!listing.price().equals(terms.unit())
                || !submission.pay().equals(terms.unit().times(terms.count()))) {
            return new Refusal.PriceChanged(listing.price());
        }
        var refusal = shortage(new Wish(terms.uid(), terms.sku(), terms.count(), terms.slot()), listing);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return ledger.unpaid(terms.uid())
                .<Placing>map(order -> new Refusal.Unpaid(order.id()))
                .orElseGet(() -> sell(submission, terms, now));
    }

    private Optional<Refusal> shortage(Wish wish, Listing listing) {
        int limit = listing.item().limit();
        if (wish.count() > limit - ledger.held(wish.uid(), wish.sku())) {
            return Optional.of(new Refusal.LimitReached(limit));
        }
        if (listing.stock() < wish.count()) {
            return Optional.of(new Refusal.SoldOut(wish.sku()));
        }
        return deliveries.free(wish.slot()).isPresent() ? Optional.empty() : Optional.of(new Refusal.SlotFull());
    }

    private Placing sell(Submission submission, QuoteTokens.Terms terms, Instant now) {
        if (ledger.size() >= MOST_ORDERS) {
            return new Refusal.SoldOut(terms.sku());
        }
        var slot = deliveries.free(terms.slot()).orElseThrow();
        var payBefore = now.plus(assortment.payWithin());
        var order = new PlacedOrder(
                ledger.nextId(),
                submission,
                terms.sku(),
                terms.count(),
                slot,
                PlacedOrder.Status.UNPAID,
                now,
                payBefore);
        shelf.take(terms.sku(), terms.count());
        deliveries.take(slot);
        ledger.add(order, terms.serial());
        agenda.add(payBefore, () -> release(order));
        return new Placing.Accepted(order, false);
    }

    private void release(PlacedOrder order) {
        ledger.expire(order.id());
        deliveries.put(order.slot());
        shelf.put(order.sku(), order.count());
    }

    private void carryOut(ShelfEvent event) {
        locked(() -> {
            switch (event) {
                case ShelfEvent.Reprice(var _, var sku, var price) -> shelf.reprice(sku, price);
                case ShelfEvent.Restock(var _, var sku, var pieces) -> shelf.put(sku, pieces);
            }
            return event;
        });
    }

    private Instant settled() {
        var now = clock.instant();
        if (agenda.due(now)) {
            locked(() -> now);
        }
        return now;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() == 1) {
                agenda.settle(clock.instant());
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
