package dev.qiangcai.guard.carriers;

import java.time.Duration;
import java.util.Objects;

/// How the carriers are kept.
///
/// @param policy how many there should be
/// @param tick how often the watchdog looks; carriers count as starved after three looks
/// @param naming whether hogs are looked for with a short flight recording when carriers are starved. The
///     first one costs about half a second of one processor and 20 MiB, each further one little; there is
///     at most one a minute
public record CarrierSettings(CarrierPolicy policy, Duration tick, boolean naming) {
    public CarrierSettings {
        Objects.requireNonNull(policy, "policy");
        if (tick.compareTo(Duration.ofMillis(1)) < 0 || tick.compareTo(Duration.ofSeconds(1)) > 0) {
            throw new IllegalArgumentException("tick must lie between 1 ms and 1 s, was " + tick);
        }
    }

    public static CarrierSettings defaults() {
        return new CarrierSettings(CarrierPolicy.ADAPTIVE, Duration.ofMillis(10), true);
    }

    public CarrierSettings with(CarrierPolicy other) {
        return new CarrierSettings(other, tick, naming);
    }
}
