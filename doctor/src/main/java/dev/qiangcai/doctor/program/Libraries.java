package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.binary.elf.GlibcVersion;
import dev.qiangcai.doctor.container.Libc;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a program finds the C library that it asks for.
final class Libraries {
    /// What the long-lived distributions of 2022 have, such as RHEL 9: older ones are few by now.
    private static final GlibcVersion COMMON = new GlibcVersion(2, 34);

    private Libraries() {}

    static List<Rule<?>> rules() {
        return List.of(
                new ProgramRule<>(
                        Programs.card("go-binary-libc", Severity.ERROR).measuredBy("portability/go"),
                        Cargo.OfProgram.class,
                        (cargo, card) -> foreign(cargo, card, cargo.load().go().isPresent())),
                new ProgramRule<>(
                        Programs.card("elf-foreign-libc", Severity.ERROR),
                        Cargo.OfProgram.class,
                        (cargo, card) -> foreign(
                                cargo,
                                card,
                                cargo.load().go().isEmpty()
                                        && cargo.load().elf().interpreter().isPresent())),
                new ProgramRule<>(Programs.card("elf-glibc-floor", Severity.INFO), Program.class, Libraries::floor));
    }

    private static Stream<Finding> foreign(Cargo.OfProgram cargo, Card card, boolean meant) {
        var needed = meant ? needed(cargo.load().elf()) : Optional.<Libc>empty();
        var there = cargo.aim().libc();
        return needed.isPresent() && there.isPresent() && !there.get().runs(needed.get())
                ? Stream.of(cargo.found(card, needed.get(), cargo.aim().image().value(), there.get()))
                : Stream.empty();
    }

    private static Optional<Libc> needed(Elf elf) {
        return elf.musl()
                ? Optional.of(new Libc(Libc.MUSL, 0, 0))
                : elf.glibcFloor().map(floor -> new Libc(Libc.GLIBC, floor.major(), floor.minor()));
    }

    private static Stream<Finding> floor(Program program, Card card) {
        return program.elf().glibcFloor().stream()
                .filter(_ -> !program.housed())
                .filter(floor -> floor.compareTo(COMMON) > 0)
                .map(floor -> Finding.at(card, program.at(), card.say("found", floor)));
    }
}
