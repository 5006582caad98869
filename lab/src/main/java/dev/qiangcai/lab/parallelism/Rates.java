package dev.qiangcai.lab.parallelism;

import static dev.qiangcai.lab.parallelism.Investigation.say;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.WarmUp;
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
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The two rates of the claim, and what is measured at each: an open loop, after a warm-up at the peak that lasts until
/// a cold JVM's compilers have settled, for on two processors they make the latency that is looked at.
///
/// A load comes in stretches of a second, of both rates in turns, and each figure is the median of them: a neighbour or
/// a collection that strikes one stretch does not make the P99 of all.
enum Rates {
    LOW(1200),
    PEAK(4500);

    private static final int CONNECTIONS = 64;
    private static final int FEWEST_STRETCHES = 3;
    private static final Duration STRETCH = Duration.ofSeconds(1);

    private final int perSecond;

    Rates(int perSecond) {
        this.perSecond = perSecond;
    }

    private Metric done() {
        return Metric.higher("answered at " + perSecond + "/s", "1/s");
    }

    private Metric p50() {
        return Metric.lower("P50 at " + perSecond + "/s", "ms");
    }

    private Metric p99() {
        return Metric.lower("P99 at " + perSecond + "/s", "ms");
    }

    static Sample measure(Bench bench, Child service, Target target) throws IOException, InterruptedException {
        WarmUp.run(List.of(service), span -> PEAK.load(bench, target, span));
        var stretches = new EnumMap<Rates, List<Traffic>>(Rates.class);
        for (var i = 0; i < stretches(bench); i++) {
            for (var rate : values()) {
                stretches.computeIfAbsent(rate, _ -> new ArrayList<>()).add(rate.load(bench, target, STRETCH));
            }
        }
        var figures = new HashMap<Metric, Double>();
        stretches.forEach((rate, loads) -> figures.putAll(rate.figures(loads)));
        return new Sample(figures);
    }

    /// How long a trial takes, start and warm-up included.
    static Duration length(Bench bench) {
        return STRETCH.multipliedBy(2L * stretches(bench))
                .plus(WarmUp.expected())
                .plusSeconds(2);
    }

    private static int stretches(Bench bench) {
        return Math.max(FEWEST_STRETCHES, (int) bench.span().dividedBy(STRETCH));
    }

    private Map<Metric, Double> figures(List<Traffic> stretches) {
        return Map.of(
                done(), median(stretches, Traffic::perSecond),
                p50(), median(stretches, each -> each.millis(50)),
                p99(), median(stretches, each -> each.millis(99)));
    }

    private static double median(List<Traffic> stretches, ToDoubleFunction<Traffic> figure) {
        var sorted = stretches.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private Traffic load(Bench bench, Target target, Duration span) throws InterruptedException {
        return new OpenLoop(perSecond, span, Arrivals.POISSON, bench.seed(), Bounds.of(CONNECTIONS)).run(target);
    }

    /// The claim's own figure: what setting parallelism by rate does to P99 at the peak.
    static Comparison claimed(String fixed, String byRate) {
        var factor = new Claimed.Factor(0.61);
        return new Comparison(PEAK.p99(), fixed, byRate, factor, say("rates.p99", fixed, byRate, PEAK.perSecond));
    }

    /// This variant against a fixed one in throughput and P99, with what is claimed of each.
    static Stream<Comparison> all(String fixed, String variant, Claimed claimed) {
        return Stream.of(values())
                .flatMap(rate -> Stream.of(
                        new Comparison(rate.p99(), fixed, variant, claimed, say("rates.latency", variant, fixed)),
                        new Comparison(rate.done(), fixed, variant, claimed, say("rates.throughput", variant, fixed))));
    }

    /// How this variant's usual latency stands beside a fixed one's.
    static Stream<Comparison> usual(String fixed, String variant) {
        return Stream.of(values())
                .map(rate -> new Comparison(
                        rate.p50(), fixed, variant, new Claimed.Nothing(), say("rates.usual", variant, fixed)));
    }
}
