package dev.qiangcai.lab.build;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.binary.elf.GlibcVersion;
import dev.qiangcai.lab.build.BareRoot.Guest;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a program starts: what its files ask for, and what happens in a system that has nothing, only this machine's
/// glibc, or only musl.
final class Portability {
    /// 0 is a program that asks for none. glibc has been at 2 since 1997.
    static final Metric FLOOR = Metric.lower("oldest glibc", "2.x");

    static final Metric EMPTY = Metric.higher("starts in an empty system", "");
    static final Metric GLIBC = Metric.higher("starts with glibc alone", "");
    static final Metric MUSL = Metric.higher("starts with musl alone", "");

    private Portability() {}

    /// What is tried.
    ///
    /// @param binary the program that the kernel is asked to start
    /// @param home its folder, if it needs one, or itself
    /// @param arguments so that it starts, and ends well
    record Subject(Path binary, Path home, List<String> arguments) {
        List<String> command() {
            return Stream.concat(Stream.of(inside()), arguments.stream()).toList();
        }

        private String inside() {
            return binary.equals(home) ? "/program" : "/program/" + home.relativize(binary);
        }
    }

    static Sample of(Bench bench, Subject subject) throws IOException, InterruptedException {
        var floor = Elf.glibcFloorOf(subject.home()).map(GlibcVersion::minor).orElse(0);
        var sample = Sample.of(FLOOR, floor);
        var elf = Elf.read(subject.binary());
        if (elf.isEmpty()) {
            return sample;
        }
        sample = with(sample, EMPTY, starts(bench, subject, List.of()));
        sample = with(sample, GLIBC, starts(bench, subject, CLibrary.glibc(elf.get())));
        var musl = CLibrary.musl();
        return musl.isEmpty() ? sample : with(sample, MUSL, starts(bench, subject, musl));
    }

    private static Sample with(Sample sample, Metric metric, Optional<Boolean> yes) {
        return yes.isEmpty() ? sample : sample.and(metric, yes.get() ? 1 : 0);
    }

    /// Whether it starts with these guests beside it; empty where this machine makes no such system.
    private static Optional<Boolean> starts(Bench bench, Subject subject, List<Guest> guests)
            throws IOException, InterruptedException {
        var root = BareRoot.in(bench.folder());
        if (root.isEmpty()) {
            return Optional.empty();
        }
        var all = Stream.concat(guests.stream(), Stream.of(new Guest(subject.home(), "/program")))
                .toList();
        return Optional.of(root.get().run(all, subject.command()).ending().well());
    }
}
