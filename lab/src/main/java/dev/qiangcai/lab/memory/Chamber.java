package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.AppCommand;
import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Needs;
import dev.qiangcai.guard.flags.Training;
import dev.qiangcai.lab.box.Box;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Ending;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Runs a child JVM under a memory limit and says what became of it.
final class Chamber {
    private static final Pattern RATE = Pattern.compile("(?m)^rate (\\d+)\ncollecting (\\d+)$");
    private static final int OUT_OF_MEMORY = 3;
    private static final int MADE = 8_000;
    private static final double TRAINED_SHARE = 0.5;
    private static final Duration TRAINING = Duration.ofSeconds(6);

    private final Bench bench;

    Chamber(Bench bench) {
        this.bench = bench;
    }

    /// One run, from nothing.
    Fate run(Cell cell, Setting setting, Load load) throws IOException, InterruptedException {
        var jvm = jvm(load).flags(setting.options(cell.collector()));
        try (var box = Box.open()) {
            box.memory(cell.limit().count());
            try (var child = Child.start(jvm.launch(bench.folder()).behind(box.inside(List.of())))) {
                var ending = child.end(patience(load));
                if (ending.isEmpty()) {
                    return box.use().kills() > 0 ? new Fate.Killed() : new Fate.Stuck();
                }
                if (box.use().kills() > 0) {
                    return new Fate.Killed();
                }
                return fate(ending.get(), child, new Bytes(box.use().peak()));
            }
        }
    }

    /// What `guard flags --train` would measure of this workload under that limit, without a limit.
    Needs train(Bytes limit, Workload workload) throws IOException, InterruptedException {
        var span = TRAINING.multipliedBy(10);
        var load = workload.load(limit, limit.times(TRAINED_SHARE), span, span);
        var command = new AppCommand(jvm(load).launch(bench.folder()).command());
        try (var training = Training.start(command, Map.of())) {
            return training.watch(TRAINING.plusSeconds(load.live() >> 28));
        }
    }

    private static Fate fate(Ending ending, Child child, Bytes peak) throws IOException {
        if (ending.equals(new Ending.Killed(9))) {
            return new Fate.Killed();
        }
        if (ending.equals(new Ending.Exited(OUT_OF_MEMORY))) {
            return new Fate.OutOfMemory();
        }
        var rate = RATE.matcher(child.out().text());
        return ending.well() && rate.find()
                ? new Fate.Alive(Double.parseDouble(rate.group(1)), Double.parseDouble(rate.group(2)) / 1000, peak)
                : new Fate.Failed(
                        ending + " " + child.err().text().lines().findFirst().orElse(""));
    }

    private Jvm jvm(Load load) throws IOException {
        var jvm = Jvm.of(bench, Steady.class);
        var places = new ArrayList<Path>(jvm.classPath());
        if (load.classes() > 0) {
            places.add(made());
        }
        return new Jvm(jvm.home(), jvm.flags(), places, jvm.main(), load.words());
    }

    private Path made() throws IOException {
        var jar = bench.folder().resolve("made.jar");
        if (!Files.exists(jar)) {
            Classes.write(jar, MADE);
        }
        return jar;
    }

    /// Long enough for a heap of 2 GiB to be filled, and for spans that others made longer; a JVM that only collects
    /// never ends.
    private static Duration patience(Load load) {
        return load.warm().plus(load.span()).multipliedBy(4).plusSeconds(8 + load.live() / (200L << 20));
    }
}
