package dev.qiangcai.lab.logging;

import static dev.qiangcai.lab.logging.Attempt.said;

import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Looking at 10,000 virtual threads on timers once a second, in all the ways that the JVM has.
final class ThreadDumpsJvm {
    /// Half to twice of the 12.3 per cent that were claimed for Go.
    private static final Claimed CLAIMED = new Claimed.Within(6.15, 24.6);

    private ThreadDumpsJvm() {}

    static Experiment experiment() {
        var claim = new Claim(
                4, "thread-dumps", Platform.JVM, said("logging.timers.jvm.claim"), said("logging.timers.jvm.cure"));
        return new Attempt(
                claim,
                variants(),
                comparisons(),
                bench -> TimerTrial.span(bench).plus(warm(bench)).plusSeconds(1));
    }

    private static List<Variant> variants() {
        return List.of(
                variant("off", "none", List.of()),
                variant("dump-text", "text", List.of()),
                variant("dump-json", "json", List.of()),
                variant("jcmd-print", "none", List.of("Thread.print")),
                variant("jcmd-scheduler", "none", List.of("Thread.vthread_scheduler")),
                variant("mxbean", "mxbean", List.of()),
                variant("jfr", "none", List.of(), "-XX:StartFlightRecording:filename=run.jfr", "-Xlog:jfr*=off"));
    }

    private static Variant variant(String name, String task, List<String> diagnosis, String... flags) {
        Start start = bench -> Jvm.of(bench, TimerChild.class)
                .flags("-Xmx512m", "-XX:+UseG1GC")
                .flags(flags)
                .arguments(
                        task,
                        Long.toString(warm(bench).toMillis()),
                        Long.toString(TimerTrial.span(bench).toMillis()))
                .launch(bench.folder());
        return new Variant(name, said("logging.timers.jvm." + name), new TimerTrial(start, diagnosis));
    }

    /// Ten thousand threads have to be started, and compiled for.
    private static Duration warm(Bench bench) {
        return Spans.warm(bench).multipliedBy(2);
    }

    private static List<Comparison> comparisons() {
        var late = Stream.of("dump-text", "dump-json", "jcmd-print", "jcmd-scheduler", "mxbean", "jfr")
                .map(name -> Measure.TIMERS_LATE.compare("off", name, CLAIMED));
        var lateness = Stream.of("dump-text", "dump-json", "jcmd-print", "jcmd-scheduler", "mxbean", "jfr")
                .map(name -> Measure.LATENESS.compare("off", name, new Claimed.Nothing()));
        return Stream.concat(late, lateness).toList();
    }
}
