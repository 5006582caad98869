package dev.qiangcai.lab.box;

import dev.qiangcai.guard.limits.ControlGroups;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A control group of our own, for child processes: their memory, without swap, and their share of the processors are
/// bounded together. The bounds may be changed while they run. For one thread at a time.
///
/// ```java
/// try (var box = Box.open()) {
///     box.memory(512L << 20);
///     box.processors(1.5);
///     var child = new ProcessBuilder(box.inside(List.of("java", "-jar", "app.jar"))).start();
///     child.waitFor();
///     System.out.println(box.use().kills());
/// }
/// ```
public final class Box implements AutoCloseable {
    /// The exit code of a command that could not be put into its box.
    public static final int NOT_INSIDE = 125;

    static final String NAME = "qiangcai-lab-";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long PERIOD_MICROS = 100_000;
    private static final long LEAST_QUOTA_MICROS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// The shell joins every group that is named before `--`, then becomes the command: it is born inside.
    private static final String JOIN = "while [ \"$1\" != -- ]; do echo $$ > \"$1/cgroup.procs\" || exit " + NOT_INSIDE
            + "; shift; done; shift; exec \"$@\"";

    private final Bounds bounds;

    Box(Bounds bounds) {
        this.bounds = bounds;
    }

    /// Why there can be no box on this machine, and what would change that; empty where there can.
    public static Optional<Sentence> obstacle() {
        return Site.find(ControlGroups.find()).obstacle();
    }

    /// A box without bounds yet. Boxes that a killed lab left behind are removed on the way.
    ///
    /// @throws BoxRefused where there can be none
    public static Box open() throws IOException {
        return open(Site.find(ControlGroups.find()));
    }

    static Box open(Site site) throws IOException {
        var name = NAME + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        var bounds = switch (site) {
            case Site.Apart(var memory, var cpu) -> new TwoGroups(make(memory, name), make(cpu, name));
            case Site.Together(var parent) -> new OneGroup(make(parent, name));
            case Site.Nowhere(var why) -> throw new BoxRefused(why);
        };
        // In a group of its own a process loses the priority that the lab was started with.
        bounds.prefer();
        return new Box(bounds);
    }

    private static Path make(Path parent, String name) throws IOException {
        Leftovers.sweep(parent);
        return Files.createDirectory(parent.resolve(name));
    }

    /// Bounds the memory of all processes inside together. Swap is out of bounds.
    ///
    /// @throws IOException where the kernel refuses: version 1 cannot go below what is in use and cannot be dropped
    public void memory(long bytes) throws IOException {
        if (bytes <= 0) {
            throw new IllegalArgumentException("bytes must be more than 0, was " + bytes);
        }
        bounds.memory(bytes);
    }

    /// Bounds the processor time of all processes inside together: 1.5 is one and a half processors.
    public void processors(double count) throws IOException {
        if (!(count > 0)) {
            throw new IllegalArgumentException("count must be more than 0, was " + count);
        }
        bounds.processors(Math.max(LEAST_QUOTA_MICROS, Math.round(count * PERIOD_MICROS)), PERIOD_MICROS);
    }

    /// The command that starts this command inside. It needs a POSIX shell, and exits with [#NOT_INSIDE] where the
    /// kernel keeps it out.
    public List<String> inside(List<String> command) {
        var whole = new ArrayList<>(List.of("/bin/sh", "-c", JOIN, "box"));
        bounds.folders().forEach(folder -> whole.add(folder.toString()));
        whole.add("--");
        whole.addAll(command);
        return List.copyOf(whole);
    }

    /// What was used so far.
    public BoxUse use() throws IOException {
        return bounds.use();
    }

    /// Kills whatever still runs inside, and removes the box.
    @Override
    public void close() throws IOException {
        for (var folder : bounds.folders()) {
            Leftovers.remove(folder, PATIENCE);
        }
    }
}
