package dev.qiangcai.buyer.plan;

/// The file is larger than any plan is.
public final class TooLarge extends PlanException {
    private static final long serialVersionUID = 1L;

    TooLarge(Spot spot, long limit) {
        super(spot, null, "plan.tooLarge", spot.place(), limit);
    }
}
