package dev.qiangcai.buyer.plan;

import dev.qiangcai.guard.words.Sentence;

/// The store's profile needs a setting that the plan does not give.
public final class MissingSetting extends PlanException {
    private static final long serialVersionUID = 1L;

    MissingSetting(Spot spot, Sentence label) {
        super(spot, null, "plan.missingSetting", spot.place(), spot.key(), label);
    }
}
