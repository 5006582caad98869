package dev.qiangcai.lab.logging;

import static dev.qiangcai.lab.logging.Attempt.said;

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
import java.util.List;

/// `GODEBUG=schedtrace=1000` beside 10,000 goroutines on timers.
final class SchedulerTraceGo {
    /// Half to twice of the 12.3 per cent that were claimed.
    private static final Claimed CLAIMED = new Claimed.Within(6.15, 24.6);

    private SchedulerTraceGo() {}

    static Experiment experiment() {
        var claim = new Claim(
                4, "thread-dumps", Platform.GO, said("logging.timers.go.claim"), said("logging.timers.go.cure"));
        return new Attempt(
                claim,
                variants(),
                comparisons(),
                bench -> TimerTrial.span(bench).plusMillis(300));
    }

    private static List<Variant> variants() {
        return List.of(
                variant("off", ""),
                variant("schedtrace", "schedtrace=1000"),
                variant("scheddetail", "schedtrace=1000,scheddetail=1"));
    }

    private static Variant variant(String name, String debug) {
        return new Variant(
                name, said("logging.timers.go." + name), new TimerTrial(bench -> launch(bench, debug), List.of()));
    }

    private static Launch launch(Bench bench, String debug) throws IOException, InterruptedException {
        var timers = GoToolchain.require().build(GoBuild.of("timers")).toString();
        var span = TimerTrial.span(bench).toMillis() + "ms";
        return Launch.of(bench.folder(), List.of(timers, "-for", span)).with("GODEBUG", debug);
    }

    private static List<Comparison> comparisons() {
        return List.of(
                Measure.TIMERS_LATE.compare("off", "schedtrace", CLAIMED),
                Measure.LATENESS.compare("off", "schedtrace", new Claimed.Nothing()),
                Measure.TIMERS_LATE.compare("off", "scheddetail", CLAIMED),
                Measure.LATENESS.compare("off", "scheddetail", new Claimed.Nothing()));
    }
}
