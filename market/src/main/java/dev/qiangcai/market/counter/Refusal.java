package dev.qiangcai.market.counter;

import java.time.Instant;

/// Why the counter does not do what it was asked for. Nothing has changed then.
public sealed interface Refusal extends Quoting, Placing, Carting {
    /// The store has no such item.
    record NoSuchItem(Sku sku) implements Refusal {}

    /// The store has no such slot.
    record NoSuchSlot(String slot) implements Refusal {}

    /// It cannot be bought yet.
    record NotOpen(Instant opensAt) implements Refusal {}

    record SoldOut(Sku sku) implements Refusal {}

    /// No room in the slot, or in any.
    record SlotFull() implements Refusal {}

    /// The account may not buy so many.
    record LimitReached(int limit) implements Refusal {}

    /// The item costs something else than what was quoted or offered.
    record PriceChanged(Fen now) implements Refusal {}

    /// The account has to pay this order first.
    record Unpaid(OrderId order) implements Refusal {}

    /// The token is forged, another's, too old, or spent.
    record BadToken() implements Refusal {}

    /// The idempotency key stands for another order.
    record KeyReused() implements Refusal {}
}
