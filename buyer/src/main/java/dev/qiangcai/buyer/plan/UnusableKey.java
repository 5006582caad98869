package dev.qiangcai.buyer.plan;

import dev.qiangcai.shop.disk.Sealed;
import java.io.IOException;
import java.nio.file.Path;

/// The key that seals a plan's secrets cannot be read, or cannot be made.
public final class UnusableKey extends PlanException {
    private static final long serialVersionUID = 1L;

    UnusableKey(Spot spot, Path state, IOException cause) {
        super(
                spot,
                cause,
                "plan.unusableKey",
                spot.place(),
                spot.key(),
                state.resolve(Sealed.FILE),
                cause.getClass().getSimpleName());
    }
}
