package dev.qiangcai.lab.logging;

import static dev.qiangcai.lab.logging.Attempt.said;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.service.LabService;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// `-Djdk.httpclient.HttpClient.log=all` on the JDK's client, which asks the lab's service over HTTP/2.
final class FrameLoggingJvm {
    private static final Pattern MEASURING = Pattern.compile("^measuring$");
    private static final int AGAIN = 0;

    private FrameLoggingJvm() {}

    static Experiment experiment() {
        var claim = new Claim(
                2, "http2-logging", Platform.JVM, said("logging.frames.jvm.claim"), said("logging.frames.jvm.cure"));
        return new Attempt(claim, variants(), comparisons(), Spans::ofJvm);
    }

    private static List<Variant> variants() {
        return List.of(
                variant("off", FrameLog.COUNTING, Reader.HEALTHY, AGAIN),
                variant("counting", FrameLog.COUNTING, Reader.HEALTHY, AGAIN),
                variant("console", FrameLog.CONSOLE, Reader.HEALTHY, AGAIN),
                variant("file", FrameLog.FILE, Reader.HEALTHY, AGAIN),
                variant("stalled", FrameLog.CONSOLE, Reader.STALLED, AGAIN),
                variant("pool-off", FrameLog.COUNTING, Reader.HEALTHY, FrameLoggingGo.PER_SECOND),
                variant("pool-slow", FrameLog.CONSOLE, Reader.SLOW, FrameLoggingGo.PER_SECOND),
                variant("pool-bounded", FrameLog.BOUNDED, Reader.STALLED, FrameLoggingGo.PER_SECOND));
    }

    private static Variant variant(String name, FrameLog log, Reader reader, int perSecond) {
        boolean logged = !name.endsWith("off");
        return new Variant(
                name,
                said("logging.frames.jvm." + name),
                bench -> trial(
                        bench,
                        reader,
                        port -> client(bench, port, logged, log)
                                .arguments(Integer.toString(perSecond))
                                .launch(bench.folder())
                                .named("client")));
    }

    private static Sample trial(Bench bench, Reader reader, Client client) throws IOException, InterruptedException {
        try (var server = Child.start(service(bench))) {
            int port = Integer.parseInt(server.await(LabService.READY).group(1));
            try (var child = Child.start(client.of(port))) {
                child.await(MEASURING);
                return FrameTrial.run(child, reader, Spans.measured(bench), 2);
            }
        }
    }

    /// How the client of a server on that port is started.
    @FunctionalInterface
    private interface Client {
        Launch of(int port);
    }

    private static Launch service(Bench bench) {
        return Jvm.of(bench, LabService.class)
                .flags("-Xmx128m", "-XX:+UseSerialGC")
                .launch(bench.folder())
                .named("service");
    }

    private static Jvm client(Bench bench, int port, boolean logged, FrameLog log) {
        var jvm = Jvm.of(bench, FrameClient.class).flags("-Xmx256m", "-XX:+UseG1GC");
        return (logged ? jvm.flags("-Djdk.httpclient.HttpClient.log=all") : jvm)
                .arguments("http://127.0.0.1:" + port + "/plain", log.name())
                .arguments(
                        Long.toString(Spans.warm(bench).toMillis()),
                        Long.toString(Spans.measured(bench).toMillis()));
    }

    private static List<Comparison> comparisons() {
        return List.of(
                Measure.CPU_EACH.compare("off", "console", new Claimed.Factor(3)),
                Measure.CAPACITY.compare("off", "console", new Claimed.Factor(1.0 / 3)),
                Measure.CPU_EACH.compare("off", "counting", new Claimed.NoChange(0.25)),
                Measure.CPU_EACH.compare("off", "file", new Claimed.Factor(3)),
                Measure.DRY.compare("pool-off", "pool-slow", new Claimed.Within(10, 100)),
                Measure.P99.compare("pool-off", "pool-slow", new Claimed.Nothing()),
                Measure.DRY.compare("pool-off", "pool-bounded", new Claimed.Within(0, 1)),
                Measure.GOES_ON.compare("off", "stalled", new Claimed.Within(0, 0)),
                Measure.RECOVERS.compare("off", "stalled", new Claimed.Within(1, 1)));
    }
}
