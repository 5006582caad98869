package dev.qiangcai.market.counter;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/// All orders, by number, account and idempotency key, and the quotes they spent. The counter's lock guards it.
final class Ledger {
    private record Key(Uid uid, String text) {}

    private final Map<OrderId, PlacedOrder> orders = new LinkedHashMap<>();
    private final Map<Uid, SequencedSet<OrderId>> byAccount = new HashMap<>();
    private final Map<Key, OrderId> byKey = new HashMap<>();
    private final Set<Long> spent = new HashSet<>();

    OrderId nextId() {
        return new OrderId("O" + (10_001 + orders.size()));
    }

    void add(PlacedOrder order, long serial) {
        orders.put(order.id(), order);
        byAccount.computeIfAbsent(order.uid(), _ -> new LinkedHashSet<>()).add(order.id());
        order.submission().key().ifPresent(text -> byKey.put(new Key(order.uid(), text), order.id()));
        spent.add(serial);
    }

    boolean spent(long serial) {
        return spent.contains(serial);
    }

    Optional<PlacedOrder> byKey(Submission submission) {
        return submission
                .key()
                .map(text -> byKey.get(new Key(submission.uid(), text)))
                .map(orders::get);
    }

    Optional<PlacedOrder> find(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    void expire(OrderId id) {
        orders.computeIfPresent(id, (_, order) -> order.expired());
    }

    List<PlacedOrder> all() {
        return List.copyOf(orders.values());
    }

    List<PlacedOrder> since(Uid uid, Instant start) {
        return of(uid).filter(order -> !order.createdAt().isBefore(start)).toList();
    }

    int held(Uid uid, Sku sku) {
        return of(uid).filter(PlacedOrder::live)
                .filter(order -> order.sku().equals(sku))
                .mapToInt(PlacedOrder::count)
                .sum();
    }

    Optional<PlacedOrder> unpaid(Uid uid) {
        return of(uid).filter(PlacedOrder::live).findFirst();
    }

    int size() {
        return orders.size();
    }

    private Stream<PlacedOrder> of(Uid uid) {
        var ids = byAccount.get(uid);
        return ids == null ? Stream.empty() : ids.stream().map(orders::get);
    }
}
