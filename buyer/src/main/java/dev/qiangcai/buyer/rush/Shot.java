package dev.qiangcai.buyer.rush;

import dev.qiangcai.buyer.rush.Preparation.Ending;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was fired, and when.
///
/// @param aim the moment that was aimed at
/// @param firedNanos the moment that it became, on the scale of `System.nanoTime`
/// @param result what the act that was fired returned
/// @param preparations how each preparation ended, in their order
public record Shot<T>(FireTime aim, long firedNanos, T result, Map<Preparation, Ending> preparations) {
    public Shot {
        preparations = Collections.unmodifiableMap(new LinkedHashMap<>(preparations));
    }

    public Duration lateness() {
        return Duration.ofNanos(firedNanos - aim.nanos());
    }
}
