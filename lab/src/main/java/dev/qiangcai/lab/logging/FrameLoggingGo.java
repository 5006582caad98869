package dev.qiangcai.lab.logging;

import static dev.qiangcai.lab.logging.Attempt.said;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `GODEBUG=http2debug=2` on Go's own client and server over TLS.
final class FrameLoggingGo {
    /// Below what either of them can do by far, and beyond what a slow reader of the log lets through.
    static final int PER_SECOND = 200;

    private static final String DEBUG = "http2debug=2";

    private FrameLoggingGo() {}

    static Experiment experiment() {
        var claim = new Claim(
                2, "http2-logging", Platform.GO, said("logging.frames.go.claim"), said("logging.frames.go.cure"));
        return new Attempt(claim, variants(), comparisons(), Spans::ofGo);
    }

    private static List<Variant> variants() {
        var crowd = List.of("-rate", Integer.toString(PER_SECOND));
        return List.of(
                variant("off", "", Reader.HEALTHY, List.of()),
                variant("http2debug", DEBUG, Reader.HEALTHY, List.of()),
                variant("stalled", DEBUG, Reader.STALLED, List.of()),
                variant("h1-off", "", Reader.HEALTHY, List.of("-h1")),
                variant("h1-http2debug", DEBUG, Reader.HEALTHY, List.of("-h1")),
                variant("pool-off", "", Reader.HEALTHY, crowd),
                variant("pool-slow", DEBUG, Reader.SLOW, crowd));
    }

    private static Variant variant(String name, String debug, Reader reader, List<String> more) {
        int proto = more.contains("-h1") ? 1 : 2;
        return new Variant(name, said("logging.frames.go." + name), bench -> {
            try (var child = Child.start(launch(bench, debug, more))) {
                return FrameTrial.run(child, reader, FrameTrial.whole(bench), proto);
            }
        });
    }

    private static Launch launch(Bench bench, String debug, List<String> more)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(GoToolchain.require().build(GoBuild.of("http2")).toString());
        command.addAll(List.of("-warm", Spans.warm(bench).toMillis() + "ms"));
        command.addAll(List.of("-for", Spans.measured(bench).toMillis() + "ms"));
        command.addAll(more);
        return Launch.of(bench.folder(), command).with("GODEBUG", debug);
    }

    private static List<Comparison> comparisons() {
        return List.of(
                Measure.CPU_EACH.compare("off", "http2debug", new Claimed.Factor(3)),
                Measure.CAPACITY.compare("off", "http2debug", new Claimed.Factor(1.0 / 3)),
                Measure.DRY.compare("pool-off", "pool-slow", new Claimed.Within(10, 100)),
                Measure.P99.compare("pool-off", "pool-slow", new Claimed.Nothing()),
                Measure.GOES_ON.compare("off", "stalled", new Claimed.Within(0, 0)),
                Measure.RECOVERS.compare("off", "stalled", new Claimed.Within(1, 1)),
                Measure.CPU_EACH.compare("h1-off", "h1-http2debug", new Claimed.NoChange(0.15)));
    }
}
