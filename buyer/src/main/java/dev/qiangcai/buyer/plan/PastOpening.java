package dev.qiangcai.buyer.plan;

/// The opening lies in the past.
public final class PastOpening extends PlanException {
    private static final long serialVersionUID = 1L;

    PastOpening(Spot spot, String opensAt, String now) {
        super(spot, null, "plan.pastOpening", spot.place(), spot.key(), opensAt, now);
    }
}
