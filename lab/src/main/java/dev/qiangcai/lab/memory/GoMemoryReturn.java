package dev.qiangcai.lab.memory;

import static dev.qiangcai.lab.memory.MemoryReturn.sentence;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoFigures;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `GODEBUG=madvdontneed`: 1, the default since Go 1.16, tells the kernel to take freed pages at once; 0 lets it take
/// them when it runs short. Each is tried with and without the program asking for the return in its pauses.
final class GoMemoryReturn implements Experiment {
    private static final String LAZY = "madvdontneed-0";
    private static final String EAGER = "madvdontneed-1";
    private static final String LAZY_FORCED = "madvdontneed-0-forced";
    private static final String EAGER_FORCED = "madvdontneed-1-forced";
    private static final long LIMIT = 512L << 20;

    @Override
    public Claim claim() {
        return new Claim(
                MemoryReturn.NUMBER,
                MemoryReturn.NAME,
                Claim.Platform.GO,
                sentence("memory.return.go.claim"),
                sentence("memory.return.go.cure"));
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return GoToolchain.obstacle();
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                variant(LAZY, 0, false),
                variant(EAGER, 1, false),
                variant(LAZY_FORCED, 0, true),
                variant(EAGER_FORCED, 1, true));
    }

    @Override
    public List<Comparison> comparisons() {
        var all = new ArrayList<Comparison>();
        if (Confined.possible()) {
            all.add(ReturnMetrics.killed(LAZY, EAGER));
        }
        Stream.of(List.of(LAZY, EAGER), List.of(LAZY_FORCED, EAGER_FORCED))
                .flatMap(pair -> ReturnMetrics.price(
                        pair.getFirst(),
                        pair.getLast(),
                        ReturnMetrics.IDLE,
                        ReturnMetrics.FAULTS,
                        ReturnMetrics.WAVE,
                        ReturnMetrics.CPU)
                        .stream())
                .forEach(all::add);
        return List.copyOf(all);
    }

    @Override
    public Duration expected(Bench bench) {
        return Duration.ofSeconds(bench.quick() ? 3 : 10);
    }

    private static Variant variant(String name, int setting, boolean forced) {
        var key = forced ? "memory.return.go.forced" : "memory.return.go.plain";
        return new Variant(name, sentence(key, setting), bench -> run(bench, setting, forced));
    }

    private static Sample run(Bench bench, int setting, boolean forced) throws IOException, InterruptedException {
        var program = GoToolchain.require().build(GoBuild.of("waves"));
        var command = new ArrayList<>(List.of(
                program.toString(),
                "-mb",
                "200",
                "-waves",
                bench.quick() ? "4" : "12",
                "-rest",
                (bench.quick() ? "200" : "500") + "ms"));
        if (forced) {
            command.add("-release");
        }
        var launch = Launch.of(bench.folder(), command).with("GODEBUG", "madvdontneed=" + setting);
        return Confined.run(launch, LIMIT)
                .map(GoMemoryReturn::sample)
                .orElseGet(() -> Sample.of(ReturnMetrics.KILLED, 1));
    }

    private static Sample sample(GoFigures told) {
        return Sample.of(ReturnMetrics.KILLED, 0)
                .and(ReturnMetrics.FAULTS, told.figure("faults") / 1000)
                .and(ReturnMetrics.WAVE, told.figure("mean"))
                .and(ReturnMetrics.IDLE, told.figure("idle"))
                .and(ReturnMetrics.CPU, told.figure("cpuMs"));
    }
}
