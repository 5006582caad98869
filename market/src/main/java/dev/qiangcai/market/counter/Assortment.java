package dev.qiangcai.market.counter;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What the store has to sell and to deliver with: goods, slots, plans, and the time an order may stay unpaid.
public record Assortment(List<Item> items, int slots, int slotCapacity, List<ShelfEvent> plans, Duration payWithin) {
    private static final int MOST_ITEMS = 10_000;

    public Assortment {
        items = List.copyOf(items);
        plans = List.copyOf(plans);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("a store has 1 to " + MOST_ITEMS + " items, was " + items.size());
        }
        if (items.stream().map(Item::sku).distinct().count() < items.size()) {
            throw new IllegalArgumentException("two items have the same SKU");
        }
        if (slots < 1 || slots > 1_000 || slotCapacity < 0) {
            throw new IllegalArgumentException("a store has 1 to 1000 slots with room for 0 or more orders each, was "
                    + slots + " with " + slotCapacity);
        }
        if (!payWithin.isPositive()) {
            throw new IllegalArgumentException("payWithin must be positive, was " + payWithin);
        }
    }

    /// Some two dozen groceries; prices and stocks of all but the first follow from the seed.
    public static Assortment groceries(long seed) {
        return new Assortment(Groceries.items(seed), 8, 100, List.of(), Duration.ofMinutes(15));
    }

    /// The item that everyone comes for.
    public Item first() {
        return items.getFirst();
    }

    public Assortment withFirst(Item item) {
        return withItems(Stream.concat(Stream.of(item), items.stream().skip(1)).toList());
    }

    public Assortment withItems(List<Item> goods) {
        return new Assortment(goods, slots, slotCapacity, plans, payWithin);
    }

    public Assortment withSlots(int number, int capacity) {
        return new Assortment(items, number, capacity, plans, payWithin);
    }

    public Assortment withPlan(ShelfEvent plan) {
        return new Assortment(
                items,
                slots,
                slotCapacity,
                Stream.concat(plans.stream(), Stream.of(plan)).toList(),
                payWithin);
    }

    public Assortment withPayWithin(Duration time) {
        return new Assortment(items, slots, slotCapacity, plans, time);
    }
}
