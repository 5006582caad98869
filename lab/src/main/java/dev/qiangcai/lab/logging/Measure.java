package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Metric.Better;

/// What is measured in this room.
enum Measure {
    P99("P99 latency", "ms", Better.LOWER),
    LATE("late or unanswered", "%", Better.LOWER),
    COLLECTIONS("collections", "1/s", Better.LOWER),
    CPU("CPU", "% of a core", Better.LOWER),
    LOG("log", "KiB/s", Better.LOWER),
    GOES_ON("answers at the end", "", Better.HIGHER),
    RECOVERS("answers once drained", "", Better.HIGHER),
    CPU_EACH("CPU per request", "us", Better.LOWER),
    CAPACITY("requests", "1/s", Better.HIGHER),
    DRY("pool ran dry", "%", Better.LOWER),
    TIMERS_LATE("timers late by over 50 ms", "%", Better.LOWER),
    LATENESS("P99 lateness", "ms", Better.LOWER),
    DUMP("time per dump", "ms", Better.LOWER);

    private final String words;
    private final String unit;
    private final Better better;

    Measure(String words, String unit, Better better) {
        this.words = words;
        this.unit = unit;
        this.better = better;
    }

    Metric metric() {
        return new Metric(words, unit, better);
    }

    /// Two variants in this measure.
    Comparison compare(String off, String on, Claimed claimed) {
        return new Comparison(metric(), off, on, claimed, Attempt.said("logging.compare." + name(), on, off));
    }
}
