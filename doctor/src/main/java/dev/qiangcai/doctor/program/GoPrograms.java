package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.golang.GoBuild;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a Go program tells of how it was built.
final class GoPrograms {
    private static final Pattern BETWEEN_FLAGS = Pattern.compile("[\\s'\"]+");
    private static final Set<String> OFF = Set.of("-N", "-l");

    /// Defaults that cost speed, or the trust in a connection.
    private static final Set<String> HURTING =
            Set.of("containermaxprocs=0", "rsa1024min=0", "tls10server=1", "tls3des=1", "tlsrsakex=1", "x509sha1=1");

    /// Defaults that only keep what newer releases have mended.
    private static final Set<String> OUTLIVED = Set.of("asynctimerchan=1", "panicnil=1", "updatemaxprocs=0");

    private GoPrograms() {}

    static List<Rule<?>> rules() {
        return List.of(
                new ProgramRule<>(
                        Programs.card("go-binary-debug-build", Severity.ERROR).measuredBy("debug-flags/go"),
                        Program.class,
                        (program, card) -> builds(program).flatMap(build -> debug(program, build, card))),
                new ProgramRule<>(
                        Programs.card("go-binary-unstripped", Severity.INFO).measuredBy("size-and-start/go"),
                        Program.class,
                        (program, card) -> builds(program)
                                .filter(_ -> program.elf().symbols())
                                .map(build -> found(program, card, build.version()))),
                new ProgramRule<>(
                        Programs.card("go-binary-godebug", Severity.WARNING),
                        Program.class,
                        (program, card) -> builds(program).flatMap(build -> defaults(program, build, card))));
    }

    /// Of a program that was built for use.
    private static Stream<GoBuild> builds(Program program) {
        return program.go().stream().filter(_ -> !program.trial());
    }

    private static Stream<Finding> debug(Program program, GoBuild build, Card card) {
        return build.setting("-gcflags").stream()
                .filter(flags -> BETWEEN_FLAGS
                        .splitAsStream(flags.substring(flags.indexOf('=') + 1))
                        .anyMatch(OFF::contains))
                .map(flags -> found(program, card, flags));
    }

    private static Stream<Finding> defaults(Program program, GoBuild build, Card card) {
        var bad = build.setting("DefaultGODEBUG").stream()
                .flatMap(Pattern.compile(",")::splitAsStream)
                .filter(it -> HURTING.contains(it) || OUTLIVED.contains(it))
                .toList();
        return Stream.of(bad).filter(list -> !list.isEmpty()).map(list -> {
            var finding = found(program, card, list.stream().collect(Collectors.joining(", ")));
            return list.stream().anyMatch(HURTING::contains) ? finding : finding.as(Severity.INFO);
        });
    }

    private static Finding found(Program program, Card card, String fact) {
        return Finding.at(card, program.at(), card.say("found", fact));
    }
}
