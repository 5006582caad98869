package dev.qiangcai.buyer.plan;

/// The file is well-formed, but written in a way in which that key cannot be changed without touching others.
public final class NotEditable extends PlanException {
    private static final long serialVersionUID = 1L;

    NotEditable(Spot spot) {
        super(spot, null, "plan.notEditable", spot.place(), spot.key());
    }
}
