package dev.qiangcai.lab.shedding;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Drain;
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

/// A service that writes a line to stderr for each request, whose reader stalls, with and without the guard's bounded
/// log.
final class StalledStderr implements Experiment {
    private static final Metric ANSWERED = Metric.higher("answered in time", "%");
    private static final Metric P99 = Metric.lower("P99 latency", "ms");
    private static final Metric LONGEST = Metric.lower("longest latency", "ms");

    private static final int PER_SECOND = 500;
    private static final int CONNECTIONS = 64;
    private static final Duration WARM = Duration.ofSeconds(1);

    @Override
    public Claim claim() {
        return new Claim(
                15,
                "stalled-stderr",
                Claim.Platform.JVM,
                Said.say("shedding.log.claim"),
                Said.say("shedding.log.cure"));
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return Optional.empty();
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                variant("plain-read", List.of(), new Drain.Healthy()),
                variant("guarded-read", List.of("guarded"), new Drain.Healthy()),
                variant("plain-stalled", List.of(), new Drain.Stalled()),
                variant("guarded-stalled", List.of("guarded"), new Drain.Stalled()));
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(
                pair(ANSWERED, "plain-stalled", "guarded-stalled", new Claimed.Within(99.9, 100), "answered"),
                pair(ANSWERED, "plain-read", "plain-stalled", new Claimed.Within(0, 50), "plain"),
                pair(LONGEST, "plain-stalled", "guarded-stalled", new Claimed.Nothing(), "longest"),
                pair(P99, "guarded-read", "guarded-stalled", new Claimed.Nothing(), "stall"),
                pair(P99, "plain-read", "guarded-read", new Claimed.Nothing(), "price"));
    }

    private static Comparison pair(Metric metric, String off, String on, Claimed claimed, String key) {
        return new Comparison(metric, off, on, claimed, Said.say("shedding.log." + key));
    }

    /// Start, warm-up and the span; where the reader stalls, what waits is given up later.
    @Override
    public Duration expected(Bench bench) {
        return bench.span().plus(WARM).plusSeconds(2);
    }

    private static Variant variant(String name, List<String> arguments, Drain drain) {
        return new Variant(name, Said.say("shedding.log." + name), bench -> run(bench, arguments, drain));
    }

    private static Sample run(Bench bench, List<String> arguments, Drain drain)
            throws IOException, InterruptedException {
        var jvm = Jvm.of(bench, RushService.class).flags("-Xmx256m").arguments(arguments.toArray(String[]::new));
        try (var child = Child.start(jvm.launch(bench.folder()))) {
            var port = Integer.parseInt(child.await(RushService.READY).group(1));
            var target = Target.local(port, "/log");
            var bounds = Bounds.of(CONNECTIONS);
            new ClosedLoop(WARM, Bounds.of(4)).run(target);
            child.err().drain(drain);
            var traffic = new OpenLoop(PER_SECOND, bench.span(), Arrivals.POISSON, bench.seed(), bounds).run(target);
            var tally = traffic.tally();
            return Sample.of(ANSWERED, 100.0 * tally.good() / tally.due())
                    .and(P99, traffic.millis(99))
                    .and(LONGEST, traffic.maxMillis());
        }
    }
}
