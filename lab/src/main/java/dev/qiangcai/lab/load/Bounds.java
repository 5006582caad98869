package dev.qiangcai.lab.load;

import java.time.Duration;

/// How much a load may hold open, and how long it waits.
///
/// @param connections how many requests may be on their way at once; the others wait, and that wait counts
/// @param deadline an answer that takes longer is late
/// @param patience a request that takes longer is given up, on its way or not, and counts as unanswered
public record Bounds(int connections, Duration deadline, Duration patience) {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public Bounds {
        if (connections < 1 || connections > MOST) {
            throw new IllegalArgumentException("connections must be 1 to " + MOST + ", was " + connections);
        }
        if (!deadline.isPositive() || deadline.compareTo(patience) > 0 || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "0 < deadline <= patience <= 1 min, was " + deadline + " and " + patience);
        }
    }

    /// So many connections, half a second until late, five until given up.
    public static Bounds of(int connections) {
        return new Bounds(connections, Duration.ofMillis(500), Duration.ofSeconds(5));
    }
}
