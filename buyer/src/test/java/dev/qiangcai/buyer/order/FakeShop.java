package dev.qiangcai.buyer.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// The truth of a small, spiteful store: every order that reaches it counts, whatever key it bears, and its answers get
/// lost, late or garbled by seed. One lock guards it.
final class FakeShop {
    /// What happens to one order request.
    enum Fate {
        FINE,
        NEVER_LEFT,
        RESET_BEFORE,
        DROPPED_AFTER,
        ERROR_BEFORE,
        ERROR_AFTER,
        NO_NUMBER,
        NOT_OPEN,
        THROTTLED,
        PRICE_CHANGED,
        SOLD_OUT,
        NEEDS_LOGIN,
        QUEUED,
        LIMIT_REACHED,
        REJECTED
    }

    /// What the list of orders tells.
    enum Listing {
        KEY,
        TOKEN,
        NEITHER,
        /// When and for how much, but not what.
        PRICE;

        static Listing any(RandomGenerator random) {
            return List.of(values()).get(random.nextInt(values().length));
        }
    }

    /// An order that exists.
    record Order(String id, String sku, long count, long fen, String token, String key, long createdAt) {}

    /// One answer: an outcome's label, values, rows. `LOST` and `UNSENT` stand for no answer at all.
    record Said(String outcome, Map<String, String> reads, List<Map<String, String>> rows) {
        static Said of(String outcome) {
            return new Said(outcome, Map.of(), List.of());
        }
    }

    private static final List<Fate> FATES = List.of(Fate.values());

    private final RandomGenerator random;
    private final Listing listing;
    private final int mishapsInTen;
    private final List<Order> orders = new ArrayList<>();
    private final List<Fate> script = new ArrayList<>();
    private long unitFen = 1_250;
    private int quotes;
    private int listings;
    private int hiddenFor;

    FakeShop(RandomGenerator random, Listing listing, int mishapsInTen) {
        this.random = random;
        this.listing = listing;
        this.mishapsInTen = mishapsInTen;
    }

    /// A store in which nothing goes wrong but what is scripted.
    static FakeShop calm(Fate... script) {
        var shop = new FakeShop(RandomGenerator.of("L64X128MixRandom"), Listing.KEY, 0);
        shop.script.addAll(List.of(script));
        return shop;
    }

    static FakeShop calm(Listing listing, Fate... script) {
        var shop = new FakeShop(RandomGenerator.of("L64X128MixRandom"), listing, 0);
        shop.script.addAll(List.of(script));
        return shop;
    }

    synchronized List<Order> orders() {
        return List.copyOf(orders);
    }

    synchronized int listings() {
        return listings;
    }

    synchronized void price(long fen) {
        unitFen = fen;
    }

    /// New orders stay out of the list until it was asked for that often.
    synchronized void hideFor(int asks) {
        hiddenFor = asks;
    }

    /// An order that somebody placed in another way.
    synchronized void placeElsewhere(Order order) {
        orders.add(order);
    }

    synchronized Said handle(Map<String, String> ask) {
        return switch (ask.getOrDefault("step", "")) {
            case "quote" -> quote(ask);
            case "order" -> order(ask, fate());
            case "orders" -> list(Long.parseLong(ask.getOrDefault("since", "")));
            default -> throw new IllegalArgumentException("no step in " + ask.keySet());
        };
    }

    private Said quote(Map<String, String> ask) {
        if (mishap() && random.nextBoolean()) {
            return Said.of(random.nextBoolean() ? "LOST" : "THROTTLED");
        }
        long count = Long.parseLong(ask.getOrDefault("count", ""));
        var reads = Map.of(
                "unit", Long.toString(unitFen),
                "total", Long.toString(unitFen * count + 500),
                "count", ask.getOrDefault("count", ""),
                "token", "token-" + ++quotes);
        return new Said("OK", reads, List.of());
    }

    private Fate fate() {
        if (!script.isEmpty()) {
            return script.removeFirst();
        }
        return mishap() ? FATES.get(random.nextInt(FATES.size())) : Fate.FINE;
    }

    private Said order(Map<String, String> ask, Fate fate) {
        return switch (fate) {
            case FINE -> new Said("ACCEPTED", Map.of("orderId", accept(ask).id()), List.of());
            case DROPPED_AFTER, ERROR_AFTER -> {
                accept(ask);
                yield Said.of("LOST");
            }
            case NO_NUMBER -> {
                accept(ask);
                yield Said.of("ACCEPTED");
            }
            case NEVER_LEFT -> Said.of("UNSENT");
            case RESET_BEFORE, ERROR_BEFORE -> Said.of("LOST");
            case NOT_OPEN, THROTTLED, PRICE_CHANGED, SOLD_OUT, NEEDS_LOGIN, QUEUED, LIMIT_REACHED, REJECTED ->
                Said.of(fate.name());
        };
    }

    private Order accept(Map<String, String> ask) {
        long fen = Long.parseLong(ask.getOrDefault("pay", ""));
        var order = new Order(
                "O" + (orders.size() + 1),
                ask.getOrDefault("sku", ""),
                Long.parseLong(ask.getOrDefault("count", "")),
                fen,
                ask.getOrDefault("token", ""),
                ask.getOrDefault("key", ""),
                Long.parseLong(ask.getOrDefault("now", "")));
        orders.add(order);
        return order;
    }

    private Said list(long since) {
        listings++;
        if (mishap()) {
            return Said.of(random.nextBoolean() ? "LOST" : "THROTTLED");
        }
        boolean hidden = hiddenFor-- > 0;
        var rows = orders.stream()
                .filter(order -> !hidden && order.createdAt() >= since)
                .map(this::row)
                .toList();
        return new Said("OK", Map.of(), rows);
    }

    private Map<String, String> row(Order order) {
        var row = new TreeMap<>(Map.of(
                "orderId", order.id(),
                "sku", order.sku(),
                "count", Long.toString(order.count()),
                "total", Long.toString(order.fen()),
                "createdAt", Long.toString(order.createdAt()),
                "intent", order.key(),
                "token", order.token()));
        row.keySet()
                .removeAll(
                        switch (listing) {
                            case KEY -> Set.of();
                            case TOKEN -> Set.of("intent");
                            case NEITHER -> Set.of("intent", "token");
                            case PRICE -> Set.of("intent", "token", "sku", "count");
                        });
        return row;
    }

    private boolean mishap() {
        return random.nextInt(10) < mishapsInTen;
    }

    /// What a list of orders says about whether exactly one order, or none, exists.
    synchronized Optional<Order> only() {
        if (orders.size() > 1) {
            throw new AssertionError("double order: " + orders);
        }
        return orders.stream().findFirst();
    }
}
