package dev.qiangcai.buyer.plan;

/// The file cannot be read.
public final class UnreadablePlan extends PlanException {
    private static final long serialVersionUID = 1L;

    UnreadablePlan(Spot spot, Exception cause) {
        super(spot, cause, "plan.unreadable", spot.place());
    }
}
