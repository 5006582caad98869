package dev.qiangcai.buyer.plan;

/// A purchase without limits: it is never armed.
public final class NoLimits extends PlanException {
    private static final long serialVersionUID = 1L;

    NoLimits(Spot spot) {
        super(spot, null, "plan.noLimits", spot.place(), spot.key());
    }
}
