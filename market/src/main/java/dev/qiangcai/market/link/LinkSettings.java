package dev.qiangcai.market.link;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How long the way is: the round trip, what chance adds to each direction, and how the round trip splits.
///
/// `forwardShare` is the part of the round trip that the way to the server takes: 0.5 for an even path, 0.6 for
/// a 60/40 one. Each direction adds a jitter drawn evenly from 0 to `jitter` to each chunk; the same seed draws
/// the same jitters for the same order of connections and chunks.
public record LinkSettings(Duration rtt, Duration jitter, double forwardShare, long seed) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// No network at all: bytes pass as fast as the machine lets them.
    public static final LinkSettings DIRECT = new LinkSettings(Duration.ZERO, Duration.ZERO, 0.5, 0);

    public LinkSettings {
        requireBetween(requireNonNull(rtt, "rtt"), "rtt");
        requireBetween(requireNonNull(jitter, "jitter"), "jitter");
        if (!(forwardShare >= 0 && forwardShare <= 1)) {
            throw new IllegalArgumentException(
                    "forwardShare must be from 0 to 1 (0.6 is a 60/40 path), was " + forwardShare);
        }
    }

    /// An even path with the jitter given.
    public static LinkSettings even(Duration rtt, Duration jitter, long seed) {
        return new LinkSettings(rtt, jitter, 0.5, seed);
    }

    Duration forward() {
        return Duration.ofNanos(Math.round(rtt.toNanos() * forwardShare));
    }

    Duration back() {
        return rtt.minus(forward());
    }

    private static void requireBetween(Duration time, String name) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from 0 to 60 s, was " + time);
        }
    }
}
