package dev.qiangcai.lab.shedding;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.load.Arrivals;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.ClosedLoop;
import dev.qiangcai.lab.load.OpenLoop;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A crowd of one and of three times what a service can do, with and without the guard's limiter before it.
///
/// Each trial finds the capacity itself, in a closed loop with as many clients as there are lanes, and the
/// uncontended latency at a third of that; then the crowd comes, in an open loop whose answers count if
/// they come within half a second. The crowd's first two seconds are not measured: the limiter has to find its
/// limit.
final class Shedding implements Experiment {
    private static final Metric GOODPUT = Metric.higher("goodput, share of capacity", "");
    private static final Metric P99 = Metric.lower("P99 of the accepted, multiple of the uncontended", "");
    private static final Metric CAPACITY = Metric.higher("capacity", "1/s");
    private static final Metric SHED = Metric.lower("shed share", "");

    private static final double LEAST_GOODPUT = 0.85;
    private static final double MOST_P99 = 2;
    private static final Duration WARM = Duration.ofSeconds(2);
    private static final Duration LEAD = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int FEW = 32;
    private static final int CROWD = 512;

    @Override
    public Claim claim() {
        return new Claim(13, "shedding", Claim.Platform.JVM, Said.say("shedding.claim"), Said.say("shedding.cure"));
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return Optional.empty();
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                variant("plain-1x", 1, List.of()),
                variant("limiter-1x", 1, List.of("limiter")),
                variant("plain-3x", 3, List.of()),
                variant("limiter-3x", 3, List.of("limiter")));
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(
                judged(GOODPUT, new Claimed.Within(LEAST_GOODPUT, 1.1), "shedding.goodput"),
                judged(P99, new Claimed.Within(0, MOST_P99), "shedding.p99"),
                new Comparison(GOODPUT, "plain-1x", "plain-3x", new Claimed.Nothing(), Said.say("shedding.collapse")),
                new Comparison(GOODPUT, "plain-1x", "limiter-1x", new Claimed.Nothing(), Said.say("shedding.price")),
                new Comparison(P99, "plain-1x", "limiter-1x", new Claimed.Nothing(), Said.say("shedding.price")),
                judged(SHED, new Claimed.Nothing(), "shedding.shed"),
                judged(CAPACITY, new Claimed.Nothing(), "shedding.capacity"));
    }

    private static Comparison judged(Metric metric, Claimed claimed, String key) {
        return new Comparison(metric, "plain-3x", "limiter-3x", claimed, Said.say(key));
    }

    private static Variant variant(String name, int crowd, List<String> arguments) {
        var key = arguments.isEmpty() ? "shedding.plain" : "shedding.limiter";
        return new Variant(name, Said.say(key, crowd), bench -> run(bench, crowd, arguments));
    }

    /// Start, warm-up and lead, and four spans: one for the capacity, two for the calm, which has few requests, and one
    /// for the rush.
    @Override
    public Duration expected(Bench bench) {
        return bench.span().multipliedBy(4).plus(WARM).plus(LEAD).plusSeconds(2);
    }

    private static Sample run(Bench bench, int crowd, List<String> arguments) throws IOException, InterruptedException {
        var jvm = Jvm.of(bench, RushService.class).flags("-Xmx256m").arguments(arguments.toArray(String[]::new));
        try (var child = Child.start(jvm.launch(bench.folder()))) {
            var port = Integer.parseInt(child.await(RushService.READY).group(1));
            var target = Target.local(port, "/order");
            var lanes = Bounds.of(RushService.LANES);
            new ClosedLoop(WARM, lanes).run(target);
            var capacity = new ClosedLoop(bench.span(), lanes).run(target).perSecond();
            var calm =
                    open(bench, FEW, bench.span().multipliedBy(2), capacity / 3).run(target);
            open(bench, CROWD, LEAD, capacity * crowd).run(target);
            var rush = open(bench, CROWD, bench.span(), capacity * crowd).run(target);
            return Sample.of(GOODPUT, rush.goodPerSecond() / capacity)
                    .and(P99, rush.millis(99) / calm.millis(99))
                    .and(SHED, (double) rush.tally().shed() / rush.tally().due())
                    .and(CAPACITY, capacity);
        }
    }

    private static OpenLoop open(Bench bench, int connections, Duration span, double perSecond) {
        var bounds = new Bounds(connections, DEADLINE, PATIENCE);
        return new OpenLoop(perSecond, span, Arrivals.POISSON, bench.seed(), bounds);
    }
}
