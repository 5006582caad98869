package dev.qiangcai.guard.limits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Reads the limits, again and again. For one thread at a time.
///
/// The table of what is mounted may be long and hardly changes, so it is read seldom; all else is read each time.
final class LimitsReader {
    private static final int READINGS_PER_TABLE = 60;

    private final Path root;
    private final Supplier<Machine> machine;
    private List<Mount> mounts = List.of();
    private int readings;

    /// @param root where `/proc` and `/sys` are looked for
    /// @param machine what the JVM knows where the kernel says nothing
    LimitsReader(Path root, Supplier<Machine> machine) {
        this.root = root;
        this.machine = machine;
    }

    Limits read() {
        var files = new KernelFiles(root);
        if (!Files.isReadable(files.at("/proc/self/cgroup"))) {
            return ofMachine(files);
        }
        if (readings++ % READINGS_PER_TABLE == 0) {
            mounts = ControlGroups.mounts(files);
        }
        return ofContainer(files, ControlGroups.find(files, mounts));
    }

    private Limits ofMachine(KernelFiles files) {
        var known = machine.get();
        files.note("limits.nogroups", System.getProperty("os.name", "?"));
        return new Limits(
                known.processors(),
                known.memory(),
                known.used(),
                OptionalDouble.empty(),
                false,
                new Particulars(
                        "",
                        Optional.empty(),
                        known.processors(),
                        Optional.empty(),
                        Optional.empty(),
                        new PressureReading(files, ControlGroups.find(files, List.of())).read(),
                        files.notes()));
    }

    private Limits ofContainer(KernelFiles files, ControlGroups groups) {
        var processors = new ProcessorReading(files, groups);
        var memory = new MemoryReading(files, groups);
        var cpuset = processors.cpuset().orElseGet(() -> machine.get().processors());
        var quota = processors.quota();
        var total = memory.total().orElseGet(() -> machine.get().memory());
        var bound = memory.bound().filter(some -> some.limit().amount() < total.amount());
        var pressures = new PressureReading(files, groups).read();
        var waited = pressures.get(Resource.MEMORY);
        return new Limits(
                quota.map(some -> new Grant(some.processors(), some.origin()))
                        .filter(share -> share.amount() < cpuset.amount())
                        .orElse(cpuset),
                bound.map(MemoryReading.Bound::limit).orElse(total),
                bound.map(memory::used).orElseGet(memory::totalUsed),
                waited == null ? OptionalDouble.empty() : OptionalDouble.of(waited.some()),
                bound.isPresent(),
                new Particulars(groups.word(), quota, cpuset, memory.high(), memory.swap(), pressures, files.notes()));
    }
}
