package dev.qiangcai.guard.limits;

import java.util.Objects;

/// One figure that the container grants, and the file or call that says so.
///
/// @param amount the figure, in the unit that the holder names
/// @param origin a path such as `/sys/fs/cgroup/memory.max`, or a call such as `Runtime.availableProcessors`
public record Grant(double amount, String origin) {
    public Grant {
        Objects.requireNonNull(origin, "origin");
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("amount must be 0 or more, was " + amount);
        }
    }
}
