package dev.qiangcai.lab.logging;

import static dev.qiangcai.lab.logging.Attempt.said;

import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.logging.GcLogTrial.Subject;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// `GODEBUG=gctrace=1` on a Go service that collects often: a small heap, and a line of about 110 bytes each time.
final class GcLoggingGo {
    private static final Pattern READY = Pattern.compile("^listening (\\d+)$");
    private static final long SLOW = 2048;

    private GcLoggingGo() {}

    static Experiment experiment() {
        var claim = new Claim(1, "gc-logging", Platform.GO, said("logging.gc.go.claim"), said("logging.gc.go.cure"));
        return new Attempt(claim, variants(), comparisons(), Spans::ofGo);
    }

    private static List<Variant> variants() {
        return List.of(
                variant("off", Reader.HEALTHY, bench -> launch(bench, "")),
                variant("gctrace", Reader.HEALTHY, bench -> launch(bench, "gctrace=1")),
                variant("gctrace-slow", Reader.SLOW, bench -> launch(bench, "gctrace=1")),
                variant("gctrace-stalled", Reader.STALLED, bench -> launch(bench, "gctrace=1")),
                variant(
                        "gctrace-file",
                        Reader.STALLED,
                        bench -> launch(bench, "gctrace=1").errTo("gctrace.log")));
    }

    private static Variant variant(String name, Reader reader, Start start) {
        var subject = new Subject(start, READY, "/json", "/figures", SLOW);
        return new Variant(name, said("logging.gc.go." + name), new GcLogTrial(subject, reader));
    }

    private static Launch launch(Bench bench, String debug) throws IOException, InterruptedException {
        var server = GoToolchain.require().build(GoBuild.of("http")).toString();
        return Launch.of(bench.folder(), List.of(server, "-live", "4", "-garbage", "128"))
                .with("GOGC", "25")
                .with("GODEBUG", debug);
    }

    private static List<Comparison> comparisons() {
        return List.of(
                Measure.P99.compare("off", "gctrace", new Claimed.Factor(1280.0 / 412)),
                Measure.COLLECTIONS.compare("off", "gctrace", new Claimed.Factor(18.3 / 12.1)),
                Measure.CPU.compare("off", "gctrace", new Claimed.Factor(94.0 / 71)),
                Measure.LATE.compare("off", "gctrace-slow", new Claimed.Nothing()),
                Measure.GOES_ON.compare("off", "gctrace-stalled", new Claimed.Within(0, 0)),
                Measure.RECOVERS.compare("off", "gctrace-stalled", new Claimed.Within(1, 1)),
                Measure.GOES_ON.compare("off", "gctrace-file", new Claimed.Within(1, 1)));
    }
}
