package dev.qiangcai.lab.crash;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Ending;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Go program that panics while few or many goroutines wait, under each `GOTRACEBACK`.
final class GoTraces implements Experiment {
    /// 12 KB against 2.1 MB.
    private static final double CLAIMED = 12.0 / 2_100;

    private static final List<String> LEVELS = List.of("none", "single", "all", "system", "crash");
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int FRAMES = 3;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public Claim claim() {
        return new Claim(8, "crash-output", Claim.Platform.GO, Words.say("crash.go.claim"), Words.say("crash.go.cure"));
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return GoToolchain.obstacle();
    }

    @Override
    public List<Variant> variants() {
        return LEVELS.stream()
                .flatMap(level -> Stream.of(FEW, MANY)
                        .map(count -> new Variant(
                                name(level, count),
                                Words.say("crash.go.variant", level, count),
                                bench -> run(bench, level, count))))
                .toList();
    }

    @Override
    public List<Comparison> comparisons() {
        var single = name("single", MANY);
        return List.of(
                new Comparison(
                        Words.BYTES,
                        single,
                        name("crash", MANY),
                        new Claimed.Factor(CLAIMED),
                        Words.say("crash.go.pair")),
                Words.shown(Words.BYTES, single, name("none", MANY)),
                Words.shown(Words.BYTES, single, name("all", MANY)),
                Words.shown(Words.BYTES, single, name("system", MANY)),
                Words.shown(Words.BYTES, name("single", FEW), single),
                Words.shown(Words.BYTES, single, name("crash", FEW)));
    }

    private static String name(String level, int count) {
        return level + "-" + count;
    }

    @Override
    public Duration expected(Bench bench) {
        return Duration.ofMillis(500);
    }

    private static Sample run(Bench bench, String level, int count) throws IOException, InterruptedException {
        var program = GoToolchain.require().build(GoBuild.of("crash"));
        var command =
                List.of(program.toString(), "-goroutines", String.valueOf(count), "-each", String.valueOf(FRAMES));
        var launch = Launch.of(bench.folder(), command).with("GOTRACEBACK", level);
        long start = System.nanoTime();
        try (var child = Child.start(launch)) {
            var ending = child.end(LIMIT);
            if (ending.isEmpty() || ending.get().equals(new Ending.Exited(0))) {
                throw new IOException("the Go program should have panicked, and " + ending);
            }
            var millis = (System.nanoTime() - start) / 1e6;
            return Sample.of(Words.BYTES, (double) child.err().bytes()).and(Words.MILLIS, millis);
        }
    }
}
