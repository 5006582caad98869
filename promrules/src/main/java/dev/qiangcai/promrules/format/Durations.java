package dev.qiangcai.promrules.format;

import dev.qiangcai.promql.Lapse;
import java.time.Duration;

/// Durations as Prometheus writes them in its files.
public final class Durations {
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};

    private static final String[] UNITS = {"y", "w", "d", "h", "m", "s", "ms"};

    private Durations() {}

    /// @throws IllegalArgumentException with Prometheus's message where the text is no duration
    public static Duration parse(String text) {
        return Lapse.parse(text);
    }

    /// The shortest way to write it.
    public static String spoken(Duration duration) {
        var left = duration.toMillis();
        if (left == 0) {
            return "0s";
        }
        var out = new StringBuilder();
        for (var i = 2; i < MILLIS.length; i++) {
            var count = left / MILLIS[i];
            left %= MILLIS[i];
            if (count > 0) {
                out.append(count).append(UNITS[i]);
            }
        }
        return out.toString();
    }
}
