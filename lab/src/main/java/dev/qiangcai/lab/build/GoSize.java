package dev.qiangcai.lab.build;

import dev.qiangcai.lab.build.Design.Pair;
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
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/// Claim 9 on Go: leaving out symbols and debugging tables makes a program half as large, and start sooner.
final class GoSize {
    static final Metric SIZE = Metric.lower("size", "MB");
    static final Metric START = Metric.lower("start", "ms");

    private static final String WORDS = "build.size.go";
    private static final GoBuild PLAIN = GoBuild.of("http");

    private GoSize() {}

    static Experiment experiment() {
        var pair = new Pair("plain", "stripped");
        return new Design(
                Design.claim(9, "size-and-start", Platform.GO, WORDS),
                _ -> GoToolchain.obstacle(),
                List.of(
                        Design.variant(WORDS, "plain", bench -> trial(bench, PLAIN)),
                        Design.variant(WORDS, "stripped", bench -> trial(bench, PLAIN.flags("-ldflags=-s -w")))),
                List.of(
                        pair.in(SIZE, new Claimed.Factor(5.9 / 12.4), Design.say("build.size.pair.size")),
                        pair.in(START, new Claimed.Factor(1.62 / 1.87), Design.say("build.size.pair.start"))),
                _ -> Duration.ofSeconds(3));
    }

    private static Sample trial(Bench bench, GoBuild build) throws IOException, InterruptedException {
        var binary = GoToolchain.require().build(build);
        return Sample.of(SIZE, Files.size(binary) / 1e6).and(START, start(bench, List.of(binary.toString(), "-exit")));
    }

    /// The median time in which a Go program is there and gone again, in milliseconds.
    static double start(Bench bench, List<String> command) throws IOException, InterruptedException {
        var times = bench.quick() ? "20" : "200";
        var starts = GoToolchain.require().build(GoBuild.of("starts")).toString();
        var launch = Launch.of(bench.folder(), command).behind(List.of(starts, "-times", times));
        return GoFigures.in(Ran.by(launch).well().out()).figure("p50");
    }
}
