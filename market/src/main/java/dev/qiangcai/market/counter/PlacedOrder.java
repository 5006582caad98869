package dev.qiangcai.market.counter;

import java.time.Instant;

/// An order that the store accepted, with times on the store's clock.
public record PlacedOrder(
        OrderId id,
        Submission submission,
        Sku sku,
        int count,
        String slot,
        Status status,
        Instant createdAt,
        Instant payBefore) {
    /// What became of it. Nobody can pay here, so an order stays unpaid until its time is over.
    public enum Status {
        UNPAID,
        EXPIRED
    }

    public Uid uid() {
        return submission.uid();
    }

    public Fen pay() {
        return submission.pay();
    }

    /// Whether it still holds its goods and its slot.
    public boolean live() {
        return status == Status.UNPAID;
    }

    PlacedOrder expired() {
        return new PlacedOrder(id, submission, sku, count, slot, Status.EXPIRED, createdAt, payBefore);
    }
}
