package dev.qiangcai.guard.limits;

import java.util.Objects;
import java.util.OptionalDouble;

/// How much of the last 10 s was lost by waiting for a resource, as the kernel's pressure stall information tells it.
///
/// @param some the share (0 to 1) in which at least one task waited
/// @param full the share in which all of them waited, so that nothing was done; empty where the kernel does not say
/// @param origin the file that says so: a control group's own, or the whole machine's
public record Pressure(double some, OptionalDouble full, String origin) {
    public Pressure {
        Objects.requireNonNull(full, "full");
        Objects.requireNonNull(origin, "origin");
    }
}
