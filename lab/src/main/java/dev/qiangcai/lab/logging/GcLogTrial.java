package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Drain;
import dev.qiangcai.lab.load.Arrivals;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.OpenLoop;
import dev.qiangcai.lab.load.Probe;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.load.Traffic;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A service that makes garbage at a fixed rate of requests, and a reader of its standard error.
///
/// @param subject the service under test
/// @param reader how its standard error is read while it is measured
record GcLogTrial(Subject subject, Reader reader) implements Variant.Trial {
    private static final double PER_SECOND = 500;
    private static final int CONNECTIONS = 16;
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Pattern COUNT = Pattern.compile("\\b(?:gcs=|collections\":)(\\d+)");

    /// A service, and where to ask it for what.
    ///
    /// @param start how it is started on a bench
    /// @param ready its first line
    /// @param garbage the path that makes garbage
    /// @param figures the path that says how often it has collected
    /// @param slow how many bytes a second a slow reader takes: less than is logged
    record Subject(Start start, Pattern ready, String garbage, String figures, long slow) {}

    @Override
    public Sample run(Bench bench) throws IOException, InterruptedException {
        try (var child = Child.start(subject.start().on(bench))) {
            int port = Integer.parseInt(child.await(subject.ready()).group(1));
            load(bench, port, Spans.warm(bench));
            var before = collections(port);
            reader.take(child, subject.slow());
            var sample = measured(bench, child, port);
            var after = collections(port);
            if (before.isPresent() && after.isPresent()) {
                double seconds = Spans.measured(bench).toNanos() / 1e9;
                sample = sample.and(Measure.COLLECTIONS.metric(), (after.getAsLong() - before.getAsLong()) / seconds);
            }
            child.err().drain(new Drain.Healthy());
            return sample.and(Measure.RECOVERS.metric(), answers(port, RECOVERY));
        }
    }

    private Sample measured(Bench bench, Child child, int port) throws IOException, InterruptedException {
        var before = child.usage().cpu();
        long logged = child.err().bytes();
        long start = System.nanoTime();
        var traffic = load(bench, port, Spans.measured(bench));
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = child.usage().cpu().minus(before).toNanos() / 1e9;
        return Sample.of(Measure.P99.metric(), traffic.millis(99))
                .and(Measure.LATE.metric(), traffic.tally().lateShare() * 100)
                .and(Measure.CPU.metric(), used / seconds * 100)
                .and(Measure.LOG.metric(), (child.err().bytes() - logged) / 1024.0 / seconds)
                .and(Measure.GOES_ON.metric(), answers(port, Spans.limit(bench)));
    }

    /// Late is after a quarter of a second, and given up after two, or less in a short look.
    private Traffic load(Bench bench, int port, Duration span) throws InterruptedException {
        var limit = Spans.limit(bench);
        var bounds = new Bounds(CONNECTIONS, limit.dividedBy(4), limit.multipliedBy(2));
        return new OpenLoop(PER_SECOND, span, Arrivals.POISSON, bench.seed(), bounds)
                .run(Target.local(port, subject.garbage()));
    }

    private static double answers(int port, Duration limit) {
        return Probe.answers(Target.local(port, "/plain"), limit) ? 1 : 0;
    }

    private OptionalLong collections(int port) {
        return Probe.text(Target.local(port, subject.figures()), SOON)
                .map(COUNT::matcher)
                .filter(found -> found.find())
                .map(found -> OptionalLong.of(Long.parseLong(found.group(1))))
                .orElse(OptionalLong.empty());
    }
}
