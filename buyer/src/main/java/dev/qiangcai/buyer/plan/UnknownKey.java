package dev.qiangcai.buyer.plan;

/// No such key is known.
public final class UnknownKey extends PlanException {
    private static final long serialVersionUID = 1L;

    UnknownKey(Spot spot, String nearest) {
        super(spot, null, "plan.unknownKey", spot.place(), spot.key(), nearest);
    }
}
