package dev.qiangcai.buyer.plan;

/// A value that its key cannot have.
public final class BadValue extends PlanException {
    private static final long serialVersionUID = 1L;

    BadValue(Spot spot, String value, Object expected) {
        super(spot, null, "plan.badValue", spot.place(), spot.key(), value, expected);
    }
}
