package dev.qiangcai.buyer.order;

/// An order's number at the store.
public record OrderId(String text) {
    public OrderId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an order number must not be empty");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
