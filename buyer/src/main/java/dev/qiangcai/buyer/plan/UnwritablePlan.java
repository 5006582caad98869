package dev.qiangcai.buyer.plan;

/// The file cannot be written.
public final class UnwritablePlan extends PlanException {
    private static final long serialVersionUID = 1L;

    UnwritablePlan(Spot spot, Exception cause) {
        super(spot, cause, "plan.unwritable", spot.place(), cause.getClass().getSimpleName());
    }
}
