package dev.qiangcai.buyer.order;

/// Somebody else works on the same purchase: this one has lost, and sends nothing.
public final class AnotherBuyer extends OrderException {
    private static final long serialVersionUID = 1L;

    AnotherBuyer(String purchase) {
        super(null, "order.anotherBuyer", purchase);
    }
}
