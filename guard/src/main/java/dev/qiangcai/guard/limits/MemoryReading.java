package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

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

    /// The tightest limit of our group and those around it.
    Optional<Bound> bound() {
        var old = groups.of("memory").stream()
                .flatMap(group -> Stream.concat(
                        group.outwards().stream().flatMap(folder -> bound(folder, "memory.limit_in_bytes", true)),
                        inherited(group.folder()).stream()));
        var unified = groups.unified().stream()
                .flatMap(group -> group.outwards().stream())
                .flatMap(folder -> bound(folder, "memory.max", false));
        return Stream.concat(old, unified)
                .min(Comparator.comparingDouble(bound -> bound.limit().amount()));
    }

    private Stream<Bound> bound(Path folder, String name, boolean old) {
        return grant(folder.resolve(name)).map(limit -> new Bound(limit, folder, old)).stream();
    }

    /// The limit of a group around ours that cannot be seen in here: version 1 tells it inside.
    private Optional<Bound> inherited(Path folder) {
        var file = folder.resolve("memory.stat");
        return figure(file, "hierarchical_memory_limit ")
                .map(bytes -> new Bound(new Grant(bytes, files.name(file)), folder, true));
    }

    /// What is in use of a bound, without pages of files: the kernel drops those before it kills anybody.
    OptionalLong used(Bound bound) {
        var usage = files.number(bound.folder().resolve(bound.old() ? "memory.usage_in_bytes" : "memory.current"));
        if (usage.isEmpty()) {
            return usage;
        }
        var stat = bound.folder().resolve("memory.stat");
        var whose = bound.old() ? "total_" : "";
        var pages = figure(stat, whose + "inactive_file ").orElse(0L)
                + figure(stat, whose + "active_file ").orElse(0L);
        return OptionalLong.of(Math.max(0, usage.getAsLong() - pages));
    }

    /// The machine's memory.
    Optional<Grant> total() {
        return kib("MemTotal:").map(bytes -> new Grant(bytes, MEMINFO));
    }

    /// What is in use of the machine's memory.
    OptionalLong totalUsed() {
        var total = kib("MemTotal:");
        var available = kib("MemAvailable:");
        return total.isPresent() && available.isPresent()
                ? OptionalLong.of(Math.max(0, total.get() - available.get()))
                : OptionalLong.empty();
    }

    /// From where on the kernel slows the processes down; only version 2 does.
    Optional<Grant> high() {
        return unified("memory.high").flatMap(file -> grant(file).stream()).min(byAmount());
    }

    /// How much may be swapped.
    Optional<Grant> swap() {
        return Stream.concat(unified("memory.swap.max").flatMap(file -> swap(file).stream()), oldSwap().stream())
                .min(byAmount());
    }

    private Stream<Path> unified(String name) {
        return groups.unified().stream()
                .flatMap(group -> group.outwards().stream())
                .map(folder -> folder.resolve(name));
    }

    private static Comparator<Grant> byAmount() {
        return Comparator.comparingDouble(Grant::amount);
    }

    private Optional<Grant> swap(Path file) {
        var bytes = files.number(file);
        return bytes.isPresent() ? Optional.of(new Grant(bytes.getAsLong(), files.name(file))) : Optional.empty();
    }

    /// Version 1 bounds memory and swap together.
    private Optional<Grant> oldSwap() {
        var folders = groups.of("memory").map(Group::outwards).orElse(List.of());
        for (var folder : folders) {
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

    private Optional<Long> kib(String name) {
        var file = files.at(MEMINFO);
        return files.field(file, name)
                .map(text -> text.replace("kB", "").strip())
                .flatMap(text -> boxed(files.number(file, text)))
                .map(kib -> kib * KIB);
    }

    private Optional<Long> figure(Path file, String name) {
        return files.field(file, name).flatMap(text -> boxed(files.number(file, text)));
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
