package dev.qiangcai.buyer.plan;

/// A key that every plan of this kind needs is not there.
public final class MissingKey extends PlanException {
    private static final long serialVersionUID = 1L;

    MissingKey(Spot spot, String example) {
        super(spot, null, "plan.missingKey", spot.place(), spot.key(), example);
    }
}
