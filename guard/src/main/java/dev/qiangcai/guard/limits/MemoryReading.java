package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The memory: how much, how much of it is in use, and what happens before the end.
final class MemoryReading {
    private static final int KIB = 1024;
    private static final String MEMINFO = "/proc/meminfo";

    private final KernelFiles files;
    private final ControlGroups groups;

    MemoryReading(KernelFiles files, ControlGroups groups) {
        this.files = files;
        this.groups = groups;
    }

    /// A limit, and the group that it bounds.
    ///
    /// @param old whether the group is of version 1
    record Bound(Grant limit, Path folder, boolean old) {}

    /// The tightest limit, of our group and those around it, at which the kernel kills.
    Optional<Bound> max() {
        Optional<Bound> tightest = Optional.empty();
        var old = groups.of("memory");
        for (var folder : outwards(old)) {
            tightest = tighter(tightest, bound(folder, "memory.limit_in_bytes", true));
        }
        if (old.isPresent()) {
            tightest = tighter(tightest, inherited(old.get().folder()));
        }
        for (var folder : outwards(groups.unified())) {
            tightest = tighter(tightest, bound(folder, "memory.max", false));
        }
        return tightest;
    }

    static Optional<Grant> limit(Optional<Bound> bound) {
        return bound.isPresent() ? Optional.of(bound.get().limit()) : Optional.empty();
    }

    /// The lower of two limits.
    static Optional<Bound> tighter(Optional<Bound> one, Optional<Bound> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().limit().amount() < one.get().limit().amount() ? other : one;
    }

    private static List<Path> outwards(Optional<Group> group) {
        return group.isPresent() ? group.get().outwards() : List.of();
    }

    private Optional<Bound> bound(Path folder, String name, boolean old) {
        var limit = grant(folder.resolve(name));
        return limit.isPresent() ? Optional.of(new Bound(limit.get(), folder, old)) : Optional.empty();
    }

    /// The limit of a group around ours that cannot be seen in here: version 1 tells it inside.
    private Optional<Bound> inherited(Path folder) {
        var file = folder.resolve("memory.stat");
        var bytes = figure(file, "hierarchical_memory_limit ");
        return bytes.isPresent()
                ? Optional.of(new Bound(new Grant(bytes.getAsLong(), files.name(file)), folder, true))
                : Optional.empty();
    }

    /// What is in use of a bound, without pages of files: the kernel drops those before it kills anybody.
    OptionalLong used(Bound bound) {
        var usage = files.number(bound.folder().resolve(bound.old() ? "memory.usage_in_bytes" : "memory.current"));
        if (usage.isEmpty()) {
            return usage;
        }
        var stat = bound.folder().resolve("memory.stat");
        var whose = bound.old() ? "total_" : "";
        var pages = figure(stat, whose + "inactive_file ").orElse(0)
                + figure(stat, whose + "active_file ").orElse(0);
        return OptionalLong.of(Math.max(0, usage.getAsLong() - pages));
    }

    /// The machine's memory.
    Optional<Grant> total() {
        var bytes = kib("MemTotal:");
        return bytes.isPresent() ? Optional.of(new Grant(bytes.getAsLong(), MEMINFO)) : Optional.empty();
    }

    /// What is in use of the machine's memory.
    OptionalLong totalUsed() {
        var total = kib("MemTotal:");
        var available = kib("MemAvailable:");
        return total.isPresent() && available.isPresent()
                ? OptionalLong.of(Math.max(0, total.getAsLong() - available.getAsLong()))
                : OptionalLong.empty();
    }

    /// From where on the kernel slows the processes down; only version 2 does.
    Optional<Bound> slow() {
        Optional<Bound> tightest = Optional.empty();
        for (var folder : outwards(groups.unified())) {
            tightest = tighter(tightest, bound(folder, "memory.high", false));
        }
        return tightest;
    }

    /// How much may be swapped.
    Optional<Grant> swap() {
        var least = oldSwap();
        for (var folder : outwards(groups.unified())) {
            least = less(swap(folder.resolve("memory.swap.max")), least);
        }
        return least;
    }

    private static Optional<Grant> less(Optional<Grant> one, Optional<Grant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().amount() < one.get().amount() ? other : one;
    }

    private Optional<Grant> swap(Path file) {
        var bytes = files.number(file);
        return bytes.isPresent() ? Optional.of(new Grant(bytes.getAsLong(), files.name(file))) : Optional.empty();
    }

    /// Version 1 bounds memory and swap together.
    private Optional<Grant> oldSwap() {
        for (var folder : outwards(groups.of("memory"))) {
            var file = folder.resolve("memory.memsw.limit_in_bytes");
            var both = files.number(file);
            var alone = files.number(folder.resolve("memory.limit_in_bytes"));
            if (both.isPresent() && alone.isPresent()) {
                return Optional.of(new Grant(Math.max(0, both.getAsLong() - alone.getAsLong()), files.name(file)));
            }
        }
        return Optional.empty();
    }

    /// A limit; 0 is none that a process could live with.
    private Optional<Grant> grant(Path file) {
        var bytes = files.number(file);
        if (bytes.isPresent() && bytes.getAsLong() == 0) {
            files.odd(file, "0");
            return Optional.empty();
        }
        return bytes.isPresent() ? Optional.of(new Grant(bytes.getAsLong(), files.name(file))) : Optional.empty();
    }

    private OptionalLong kib(String name) {
        var file = files.at(MEMINFO);
        var text = files.field(file, name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        var kib = files.number(file, text.get().replace("kB", "").strip());
        return kib.isPresent() ? OptionalLong.of(kib.getAsLong() * KIB) : kib;
    }

    private OptionalLong figure(Path file, String name) {
        var text = files.field(file, name);
        return text.isPresent() ? files.number(file, text.get()) : OptionalLong.empty();
    }
}
