package dev.qiangcai.buyer.plan;

/// A count that is not a whole number of pieces.
public final class BadCount extends PlanException {
    private static final long serialVersionUID = 1L;

    BadCount(Spot spot, String value, int most) {
        super(spot, null, "plan.badCount", spot.place(), spot.key(), value, most);
    }
}
