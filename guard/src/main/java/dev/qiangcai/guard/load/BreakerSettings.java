package dev.qiangcai.guard.load;

import java.time.Duration;
import java.util.Objects;

/// When a breaker opens, and how it finds its way back.
///
/// @param window how far back calls are remembered
/// @param fewest calls in the window before they are judged
/// @param share of calls in the window that fail or are slow, from 0 to 1, at which it opens
/// @param slow how long a call may take before it counts as slow: put it below the clients' time-out
/// @param pause how long it stays open before it tries again; also the longest wait for a trial's result
/// @param trials calls that are tried at one time when it is half open
public record BreakerSettings(Duration window, int fewest, double share, Duration slow, Pause pause, int trials) {
    /// How long a breaker stays open: the first time, and at most after trials that failed again and again.
    public record Pause(Duration first, Duration most) {
        public Pause {
            if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
                throw new IllegalArgumentException(
                        "the pauses must be 0 < first <= most, were first " + first + ", most " + most);
            }
        }
    }

    public BreakerSettings {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(slow, "slow");
        Objects.requireNonNull(pause, "pause");
        if (window.compareTo(Duration.ofMillis(10)) < 0 || slow.isNegative() || slow.isZero()) {
            throw new IllegalArgumentException(
                    "window must be 10 ms or more and slow more than 0, were " + window + " and " + slow);
        }
        if (fewest < 1 || trials < 1) {
            throw new IllegalArgumentException(
                    "fewest and trials must be 1 or more, were " + fewest + " and " + trials);
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, was " + share);
        }
    }

    /// Opens for 1 s (at most 30 s) when half of 20 or more calls within 10 s failed or took longer than `slow`.
    public static BreakerSettings usual(Duration slow) {
        var pause = new Pause(Duration.ofSeconds(1), Duration.ofSeconds(30));
        return new BreakerSettings(Duration.ofSeconds(10), 20, 0.5, slow, pause, 3);
    }
}
