package dev.qiangcai.lab.box;

import java.time.Duration;
import java.util.Objects;

/// What was used in a box so far.
///
/// @param bytes memory in use now, with the file pages that the kernel may drop
/// @param peak the most that it ever was; 0 where the kernel does not keep it
/// @param refusals how often the limit was hit, and the kernel had to find pages to drop
/// @param kills how many processes the kernel killed because it found none
/// @param throttled how long the processes had to wait because their share of the processors was used up
public record BoxUse(long bytes, long peak, long refusals, long kills, Duration throttled) {
    public BoxUse {
        Objects.requireNonNull(throttled, "throttled");
    }
}
