package dev.qiangcai.lab.memory;

import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Metric;
import java.util.List;
import java.util.stream.Stream;

/// What is measured of a program that takes memory in waves.
final class ReturnMetrics {
    /// 1 where the kernel killed the program at its memory limit.
    static final Metric KILLED = Metric.lower("killed at the limit", "");

    static final Metric FAULTS = Metric.lower("page faults", "1000");
    static final Metric WAVE = Metric.lower("wave", "ms");
    static final Metric OPERATION = Metric.lower("P99 of an operation", "µs");
    static final Metric IDLE = Metric.lower("memory when idle", "MiB");
    static final Metric CPU = Metric.lower("CPU", "ms");

    private ReturnMetrics() {}

    /// The claim itself: with the setting, the program is killed.
    static Comparison killed(String off, String on) {
        return new Comparison(
                KILLED, off, on, new Claimed.Within(1, 1), MemoryReturn.sentence("memory.return.killed", on));
    }

    /// What the setting costs and gains, beside it.
    static List<Comparison> price(String off, String on, Metric... metrics) {
        return Stream.of(metrics)
                .map(metric -> new Comparison(
                        metric, off, on, new Claimed.Nothing(), MemoryReturn.sentence("memory.return.price", off, on)))
                .toList();
    }
}
