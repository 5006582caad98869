package dev.qiangcai.buyer.plan;

/// The file was changed by somebody else since it was read.
public final class ChangedPlan extends PlanException {
    private static final long serialVersionUID = 1L;

    ChangedPlan(Spot spot) {
        super(spot, null, "plan.changed", spot.place());
    }
}
