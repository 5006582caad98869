package dev.qiangcai.buyer.plan;

import java.nio.file.Path;

/// What is sealed in a plan does not open with the key of its state folder.
public final class SealedElsewhere extends PlanException {
    private static final long serialVersionUID = 1L;

    SealedElsewhere(Spot spot, Path state) {
        super(spot, null, "plan.sealedElsewhere", spot.place(), spot.key(), state);
    }
}
