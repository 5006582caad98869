package dev.qiangcai.lab.crash;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Metric;

/// What this room says, and what it measures.
final class Words {
    static final Metric BYTES = Metric.lower("crash output", "B");
    static final Metric MILLIS = Metric.lower("time spent in telling it", "ms");

    private Words() {}

    static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", key, facts);
    }

    /// A pair that nobody claimed anything of.
    static Comparison shown(Metric metric, String off, String on) {
        return new Comparison(metric, off, on, new Claimed.Nothing(), say("crash.pair", on, off));
    }
}
