package dev.qiangcai.lab.build;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.load.Arrivals;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.ClosedLoop;
import dev.qiangcai.lab.load.OpenLoop;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.time.Duration;

/// How much a service can do, and how fast it answers when it has little to do.
///
/// It is first asked as fast as it answers, which tells the processor time of a request whatever else the machine does,
/// and then at a rate that even an interpreter keeps up with, which tells the latency.
record Pressure(Child child, int port) {
    static final Metric COST = Metric.lower("processor time a request", "us");
    static final Metric MEAN = Metric.lower("mean latency", "ms");
    static final Metric SLOW = Metric.lower("P99 latency", "ms");

    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final double EASY_RATE = 200;
    private static final Bounds CONNECTIONS = Bounds.of(8);

    /// How long one measuring takes.
    static Duration length(Bench bench) {
        return span(bench).multipliedBy(3);
    }

    Sample on(Bench bench, String path) throws IOException, InterruptedException {
        var target = Target.local(port, path);
        var full = new ClosedLoop(span(bench), CONNECTIONS);
        full.run(target);
        var before = child.usage().cpu();
        long answered = full.run(target).tally().answered();
        double micros = child.usage().cpu().minus(before).toNanos() / 1e3;
        if (answered == 0) {
            throw new IOException("the service answers nothing: " + child.err().text());
        }
        var easy = new OpenLoop(EASY_RATE, span(bench), Arrivals.POISSON, bench.seed(), CONNECTIONS).run(target);
        return Sample.of(COST, micros / answered).and(MEAN, easy.meanMillis()).and(SLOW, easy.millis(99));
    }

    private static Duration span(Bench bench) {
        return bench.span().compareTo(LONGEST) < 0 ? bench.span() : LONGEST;
    }
}
