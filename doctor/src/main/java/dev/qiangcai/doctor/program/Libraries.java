package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.elf.GlibcVersion;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
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
        var footing = new Footing(cargo.load().elf());
        return cargo.aim().libc().stream()
                .filter(there -> meant && !footing.on(there))
                .flatMap(there -> footing.needed().stream()
                        .map(needed ->
                                cargo.found(card, needed, cargo.aim().image().value(), there)));
    }

    private static Stream<Finding> floor(Program program, Card card) {
        return program.elf().glibcFloor().stream()
                .filter(_ -> !program.housed())
                .filter(floor -> floor.compareTo(COMMON) > 0)
                .map(floor -> Finding.at(card, program.at(), card.say("found", floor)));
    }
}
