package dev.qiangcai.lab.logging;

import static dev.qiangcai.lab.logging.Attempt.said;

import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.logging.GcLogTrial.Subject;
import dev.qiangcai.lab.service.LabService;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.util.List;

/// `-Xlog` of collections and safepoints on a service that collects about as often as the one of the Go claim.
final class GcLoggingJvm {
    private static final String DEBUG = "gc*=debug,safepoint*=debug";
    private static final String TRACE = "gc*=trace,safepoint*=trace";
    private static final long SLOW = 16 * 1024;

    private GcLoggingJvm() {}

    static Experiment experiment() {
        var claim = new Claim(1, "gc-logging", Platform.JVM, said("logging.gc.jvm.claim"), said("logging.gc.jvm.cure"));
        return new Attempt(claim, variants(), comparisons(), Spans::ofJvm);
    }

    private static List<Variant> variants() {
        return List.of(
                variant("off", Reader.HEALTHY),
                variant("gc", Reader.HEALTHY, "-Xlog:gc:stderr"),
                variant("debug", Reader.HEALTHY, "-Xlog:" + DEBUG + ":stderr"),
                variant("trace", Reader.HEALTHY, "-Xlog:" + TRACE + ":stderr"),
                variant("debug-slow", Reader.SLOW, "-Xlog:" + DEBUG + ":stderr"),
                variant("debug-stalled", Reader.STALLED, "-Xlog:" + DEBUG + ":stderr"),
                variant("async-stalled", Reader.STALLED, "-Xlog:async:drop", "-Xlog:" + DEBUG + ":stderr"),
                variant(
                        "file-stalled",
                        Reader.STALLED,
                        "-Xlog:async:drop",
                        "-Xlog:" + DEBUG + ":file=gc.log::filecount=2,filesize=1M"));
    }

    private static Variant variant(String name, Reader reader, String... flags) {
        Start start = bench -> Jvm.of(bench, LabService.class)
                .flags("-Xmx64m", "-Xmn8m", "-XX:+UseG1GC")
                .flags(flags)
                .launch(bench.folder());
        var subject = new Subject(start, LabService.READY, "/garbage?kb=256", "/stats", SLOW);
        return new Variant(name, said("logging.gc.jvm." + name), new GcLogTrial(subject, reader));
    }

    private static List<Comparison> comparisons() {
        return List.of(
                Measure.P99.compare("off", "debug", new Claimed.Factor(1280.0 / 412)),
                Measure.COLLECTIONS.compare("off", "debug", new Claimed.Factor(18.3 / 12.1)),
                Measure.CPU.compare("off", "debug", new Claimed.Factor(94.0 / 71)),
                Measure.P99.compare("off", "gc", new Claimed.Nothing()),
                Measure.P99.compare("off", "trace", new Claimed.Nothing()),
                Measure.CPU.compare("off", "trace", new Claimed.Nothing()),
                Measure.LATE.compare("off", "debug-slow", new Claimed.Nothing()),
                Measure.GOES_ON.compare("off", "debug-stalled", new Claimed.Within(0, 0)),
                Measure.RECOVERS.compare("off", "debug-stalled", new Claimed.Within(1, 1)),
                Measure.GOES_ON.compare("off", "async-stalled", new Claimed.Within(1, 1)),
                Measure.GOES_ON.compare("off", "file-stalled", new Claimed.Within(1, 1)));
    }
}
