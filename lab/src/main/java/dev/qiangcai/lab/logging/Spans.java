package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.trial.Bench;
import java.time.Duration;

/// How long things take on a bench: at most so long that all variants of a claim, Go and JVM, run within a minute.
final class Spans {
    private static final Duration MOST = Duration.ofSeconds(2);

    private Spans() {}

    /// How long is measured.
    static Duration measured(Bench bench) {
        return atMost(bench.span(), MOST);
    }

    /// How long the program runs before that.
    static Duration warm(Bench bench) {
        return bench.quick() ? Duration.ofMillis(400) : Duration.ofMillis(1200);
    }

    /// How long a program may stay silent before it counts as standing still.
    static Duration limit(Bench bench) {
        return bench.quick() ? Duration.ofMillis(500) : Duration.ofSeconds(1);
    }

    static Duration atMost(Duration span, Duration most) {
        return span.compareTo(most) > 0 ? most : span;
    }
}
