package dev.qiangcai.buyer.plan;

/// The file's ending is of no format that is known.
public final class UnknownFormat extends PlanException {
    private static final long serialVersionUID = 1L;

    UnknownFormat(Spot spot) {
        super(spot, null, "plan.unknownFormat", spot.place());
    }
}
