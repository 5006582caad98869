package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;

/// The processors: which ones, and how much of their time.
final class ProcessorReading {
    private static final long USUAL_PERIOD_MICROS = 100_000;

    private final KernelFiles files;
    private final ControlGroups groups;

    ProcessorReading(KernelFiles files, ControlGroups groups) {
        this.files = files;
        this.groups = groups;
    }

    /// The tightest quota of our group and those around it.
    Optional<Quota> quota() {
        Optional<Quota> tightest = Optional.empty();
        var old = groups.of("cpu");
        if (old.isPresent()) {
            for (var folder : old.get().outwards()) {
                tightest = tighter(tightest, oldQuota(folder));
            }
        }
        var unified = groups.unified();
        if (unified.isPresent()) {
            for (var folder : unified.get().outwards()) {
                tightest = tighter(tightest, quota(folder.resolve("cpu.max")));
            }
        }
        return tightest;
    }

    private static Optional<Quota> tighter(Optional<Quota> one, Optional<Quota> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().processors() < one.get().processors() ? other : one;
    }

    private Optional<Quota> oldQuota(Path folder) {
        var file = folder.resolve("cpu.cfs_quota_us");
        return quota(file, files.number(file), files.number(folder.resolve("cpu.cfs_period_us")));
    }

    /// Reads `50000 100000`, or `max 100000`.
    private Optional<Quota> quota(Path file) {
        var text = files.text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.get().replace('\t', ' ').split(" ", -1);
        var period = parts.length > 1 ? files.number(file, parts[1]) : OptionalLong.empty();
        return quota(file, files.number(file, parts[0]), period);
    }

    private Optional<Quota> quota(Path file, OptionalLong micros, OptionalLong periodMicros) {
        if (micros.isEmpty()) {
            return Optional.empty();
        }
        var period = periodMicros.orElse(USUAL_PERIOD_MICROS);
        if (micros.getAsLong() == 0 || period == 0) {
            files.odd(file, micros.getAsLong() + " " + period);
            return Optional.empty();
        }
        return Optional.of(new Quota(micros(micros.getAsLong()), micros(period), files.name(file)));
    }

    private static Duration micros(long count) {
        return Duration.of(count, ChronoUnit.MICROS);
    }

    /// The processors that threads may run on, and the source that leaves out most: those at work, those of the control
    /// group, and those that the process was started on. Empty where no source can be read.
    Optional<Grant> cpuset() {
        var allowed = new BitSet();
        Optional<Grant> tightest = Optional.empty();
        for (var source : new Path[] {files.at("/sys/devices/system/cpu/online"), cpusetFile(), status()}) {
            var cpus = cpus(source);
            if (cpus.isEmpty()) {
                continue;
            }
            var rest = tightest.isEmpty() ? cpus.get() : common(allowed, cpus.get());
            if (rest.cardinality() > 0 && !rest.equals(allowed)) {
                allowed = rest;
                tightest = Optional.of(new Grant(rest.cardinality(), files.name(source)));
            }
        }
        return tightest;
    }

    private Optional<BitSet> cpus(Path source) {
        var list = source.equals(status()) ? files.field(source, "Cpus_allowed_list:") : files.text(source);
        var cpus = list.isPresent() ? CpuList.parse(list.get()) : Optional.<BitSet>empty();
        if (list.isPresent() && cpus.isEmpty()) {
            files.odd(source, list.get());
        }
        return cpus;
    }

    private Path status() {
        return files.ofProcess("status");
    }

    private Path cpusetFile() {
        var places = new ArrayList<Path>();
        var unified = groups.unified();
        if (unified.isPresent()) {
            places.add(unified.get().folder().resolve("cpuset.cpus.effective"));
        }
        var old = groups.of("cpuset");
        if (old.isPresent()) {
            places.add(old.get().folder().resolve("cpuset.effective_cpus"));
            places.add(old.get().folder().resolve("cpuset.cpus"));
        }
        for (var place : places) {
            if (place.toFile().exists()) {
                return place;
            }
        }
        return files.at("/sys/devices/system/cpu/online");
    }

    private static BitSet common(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
