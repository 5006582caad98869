package dev.qiangcai.guard.load;

import java.time.Duration;
import java.util.Objects;

/// How a limiter looks for its limit.
///
/// @param initial requests under way that it starts with
/// @param least the limit never falls below it
/// @param most the limit never rises above it
/// @param window how long latencies are gathered before the limit is moved
/// @param retryAfter the longest time after which a shed request is told to come back
public record LimiterSettings(int initial, int least, int most, Duration window, Duration retryAfter) {
    public LimiterSettings {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(retryAfter, "retryAfter");
        if (least < 1 || initial < least || most < initial) {
            throw new IllegalArgumentException("the limits must be 1 <= least <= initial <= most, were least " + least
                    + ", initial " + initial + ", most " + most);
        }
        if (window.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("window must be 1 ms or more, was " + window);
        }
        if (retryAfter.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("retryAfter must be 1 s or more, was " + retryAfter);
        }
    }

    /// Starts at 20, between 2 and 1,000, moved ten times a second; come back within 5 s.
    public static LimiterSettings usual() {
        return new LimiterSettings(20, 2, 1_000, Duration.ofMillis(100), Duration.ofSeconds(5));
    }
}
