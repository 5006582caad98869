package dev.qiangcai.lab.parallelism;

import static dev.qiangcai.lab.parallelism.Investigation.say;

import dev.qiangcai.lab.load.Arrivals;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.OpenLoop;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.load.Traffic;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The two rates of the claim, and what is measured at each: an open loop, after a warm-up at the low rate.
final class Rates {
    private static final int LOW = 1200;
    private static final int PEAK = 4500;
    private static final int CONNECTIONS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private static final Metric LOW_P99 = Metric.lower("P99 at " + LOW + "/s", "ms");
    private static final Metric PEAK_P99 = Metric.lower("P99 at " + PEAK + "/s", "ms");
    private static final Metric LOW_DONE = Metric.higher("answered at " + LOW + "/s", "1/s");
    private static final Metric PEAK_DONE = Metric.higher("answered at " + PEAK + "/s", "1/s");

    private Rates() {}

    static Sample measure(Bench bench, Target target) throws InterruptedException {
        load(bench, target, LOW, WARM_UP);
        var low = load(bench, target, LOW, bench.span());
        load(bench, target, PEAK, WARM_UP.dividedBy(2));
        var peak = load(bench, target, PEAK, bench.span());
        return new Sample(Map.of(
                LOW_P99, low.millis(99),
                PEAK_P99, peak.millis(99),
                LOW_DONE, low.perSecond(),
                PEAK_DONE, peak.perSecond()));
    }

    private static Traffic load(Bench bench, Target target, int perSecond, Duration span) throws InterruptedException {
        return new OpenLoop(perSecond, span, Arrivals.POISSON, bench.seed(), Bounds.of(CONNECTIONS)).run(target);
    }

    /// The claim's own figure: what setting parallelism by rate does to P99 at the peak.
    static Comparison claimed(String fixed, String byRate) {
        return new Comparison(PEAK_P99, fixed, byRate, new Claimed.Factor(0.61), say("rates.p99", fixed, byRate, PEAK));
    }

    /// This variant against a fixed one in every figure, with what is claimed of each.
    static Stream<Comparison> all(String fixed, String variant, Claimed claimed) {
        return Stream.concat(
                List.of(LOW_P99, PEAK_P99).stream()
                        .map(metric ->
                                new Comparison(metric, fixed, variant, claimed, say("rates.latency", variant, fixed))),
                List.of(LOW_DONE, PEAK_DONE).stream()
                        .map(metric -> new Comparison(
                                metric, fixed, variant, claimed, say("rates.throughput", variant, fixed))));
    }
}
