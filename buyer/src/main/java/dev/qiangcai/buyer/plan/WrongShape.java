package dev.qiangcai.buyer.plan;

/// A section stands where a text belongs, or the other way round.
public final class WrongShape extends PlanException {
    private static final long serialVersionUID = 1L;

    WrongShape(Spot spot, Object expected) {
        super(spot, null, "plan.wrongShape", spot.place(), spot.key(), expected);
    }
}
