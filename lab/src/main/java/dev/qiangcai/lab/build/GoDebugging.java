package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.build.Design.Pair;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoFigures;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Claim 12 on Go: without optimisation and inlining, latency rises by a third and allocation doubles.
final class GoDebugging {
    private static final Metric ALLOCATED = Metric.lower("allocated a request", "B");
    private static final Pattern LISTENING = Pattern.compile("^listening (\\d+)$");
    private static final String WORDS = "build.debug.go";
    private static final GoBuild PLAIN = GoBuild.of("http");

    private GoDebugging() {}

    static Experiment experiment() {
        var pair = new Pair("optimised", "debug");
        return new Design(
                Design.claim(12, "debug-flags", Platform.GO, WORDS),
                _ -> GoToolchain.obstacle(),
                List.of(
                        Design.variant(WORDS, "optimised", bench -> trial(bench, PLAIN)),
                        Design.variant(WORDS, "debug", bench -> trial(bench, PLAIN.flags("-gcflags=all=-N -l")))),
                List.of(
                        pair.in(Pressure.MEAN, new Claimed.Factor(1.366), say("latency")),
                        pair.in(ALLOCATED, new Claimed.Factor(2.07), say("allocated")),
                        pair.in(Pressure.COST, new Claimed.Factor(1.366), say("cost")),
                        pair.in(Pressure.SLOW, new Claimed.Nothing(), say("latency"))),
                bench -> Pressure.length(bench).plusSeconds(2));
    }

    private static Sample trial(Bench bench, GoBuild build) throws IOException, InterruptedException {
        var binary = GoToolchain.require().build(build).toString();
        var launch = Launch.of(bench.folder(), List.of(binary, "-garbage", "0", "-live", "10"));
        try (var child = Child.start(launch)) {
            int port = Integer.parseInt(child.await(LISTENING).group(1));
            var before = GoFigures.in(Knock.at(port, "/figures"));
            var sample = new Pressure(child, port).on(bench, "/json");
            var after = GoFigures.in(Knock.at(port, "/figures"));
            double served = after.figure("served") - before.figure("served");
            return sample.and(ALLOCATED, (after.figure("allocated") - before.figure("allocated")) / served);
        }
    }

    private static Sentence say(String pair) {
        return Design.say("build.debug.pair." + pair);
    }
}
