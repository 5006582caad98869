package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.trial.Bench;
import java.time.Duration;

/// How long things take on a bench: long enough for a P99 at some hundred requests a second, and for a JVM to compile
/// what is measured.
final class Spans {
    private Spans() {}

    /// How long is measured.
    static Duration measured(Bench bench) {
        return Duration.ofSeconds(bench.quick() ? 2 : 4);
    }

    /// How long the program runs before that.
    static Duration warm(Bench bench) {
        return Duration.ofMillis(bench.quick() ? 1000 : 2500);
    }

    /// How long a trial of a Go program takes: warm-up, measurement, and for some variants a wait for what stands
    /// still.
    static Duration ofGo(Bench bench) {
        return warm(bench).plus(measured(bench)).plus(limit(bench).multipliedBy(2));
    }

    /// The same with a JVM's start.
    static Duration ofJvm(Bench bench) {
        return ofGo(bench).plusMillis(1500);
    }

    /// How long a program may stay silent before it counts as standing still.
    static Duration limit(Bench bench) {
        return Duration.ofMillis(bench.quick() ? 500 : 1000);
    }
}
