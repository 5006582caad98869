package dev.qiangcai.buyer.plan;

/// The file does not follow its format.
public final class MalformedPlan extends PlanException {
    private static final long serialVersionUID = 1L;

    MalformedPlan(Spot spot, Object where, Object what) {
        super(spot, null, "plan.malformed", spot.place(), where, what);
    }
}
