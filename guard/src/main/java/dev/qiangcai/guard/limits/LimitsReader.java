package dev.qiangcai.guard.limits;

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
    private final String process;
    private List<Mount> mounts = List.of();
    private int readings;

    /// @param root where `/proc` and `/sys` are looked for
    /// @param machine what the JVM knows where the kernel says nothing
    LimitsReader(Path root, Supplier<Machine> machine) {
        this(root, machine, "self");
    }

    /// @param process whose limits are read: a number, or `self`
    LimitsReader(Path root, Supplier<Machine> machine, String process) {
        this.root = root;
        this.machine = machine;
        this.process = process;
    }

    Limits read() {
        var files = new KernelFiles(root, process);
        if (files.text(files.ofProcess("cgroup")).isEmpty()) {
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
                        Optional.empty(),
                        new PressureReading(files, ControlGroups.find(files, List.of())).read(),
                        files.notes()));
    }

    private Limits ofContainer(KernelFiles files, ControlGroups groups) {
        var processors = new ProcessorReading(files, groups);
        var memory = new MemoryReading(files, groups);
        var allowed = processors.cpuset();
        var cpuset = allowed.isPresent() ? allowed.get() : machine.get().processors();
        var quota = processors.quota();
        var known = memory.total();
        var total = known.isPresent() ? known.get() : machine.get().memory();
        var max = memory.max();
        var slow = memory.slow();
        // From the lowest memory.high on the kernel holds up whoever wants more: a JVM sized for a memory.max above it
        // would hardly move.
        var bound = MemoryReading.tighter(max, slow);
        var bounded = bound.isPresent() && bound.get().limit().amount() < total.amount();
        var pressures = new PressureReading(files, groups).read();
        var waited = pressures.get(Resource.MEMORY);
        return new Limits(
                quota.isPresent() && quota.get().processors() < cpuset.amount()
                        ? new Grant(quota.get().processors(), quota.get().origin())
                        : cpuset,
                bounded ? bound.get().limit() : total,
                bounded ? memory.used(bound.get()) : memory.totalUsed(),
                waited == null ? OptionalDouble.empty() : OptionalDouble.of(waited.some()),
                bounded,
                new Particulars(
                        groups.word(),
                        quota,
                        cpuset,
                        MemoryReading.limit(max),
                        MemoryReading.limit(slow),
                        memory.swap(),
                        pressures,
                        files.notes()));
    }
}
