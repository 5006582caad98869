package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.jvm.ClassFile.Part;
import dev.qiangcai.binary.jvm.Jar.Nested;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a jar tells of what went into it.
final class Jars {
    /// As Maven names them: with the word, or with the time at which it was deployed.
    private static final Pattern SNAPSHOT = Pattern.compile(".*-(SNAPSHOT|[0-9]{8}\\.[0-9]{6}-[0-9]+)([-.].*)?");

    private static final List<Part> FOR_DEBUGGERS = List.of(Part.LINE_NUMBERS, Part.LOCAL_VARIABLES, Part.SOURCE_FILE);

    private Jars() {}

    static List<Rule<?>> rules() {
        return List.of(
                new ProgramRule<>(
                        Programs.card("jar-snapshot-inside", Severity.WARNING), JarFile.class, Jars::snapshots),
                new ProgramRule<>(Programs.card("jar-newer-than-jre", Severity.ERROR), Cargo.OfJar.class, Jars::newer),
                new ProgramRule<>(Programs.card("jar-no-debug-info", Severity.INFO), JarFile.class, Jars::bare));
    }

    /// A jar that is a snapshot itself is not released yet, and neither need be what is in it.
    private static Stream<Finding> snapshots(JarFile file, Card card) {
        var inside = file.jar().cargo().jars().stream()
                .map(nested -> Source.base(nested.name()))
                .filter(name -> SNAPSHOT.matcher(name).matches())
                .sorted()
                .toList();
        return inside.stream()
                .limit(1)
                .map(first -> Finding.at(card, file.at(), card.say("found", inside.size(), first)))
                .map(finding -> SNAPSHOT.matcher(file.base()).matches() ? finding.as(Severity.INFO) : finding);
    }

    private static Stream<Finding> newer(Cargo.OfJar cargo, Card card) {
        var jre = cargo.aim().java();
        var wanted = wanted(cargo.load());
        return jre.isPresent() && wanted.isPresent() && wanted.getAsInt() > jre.get()
                ? Stream.of(
                        cargo.found(card, wanted.getAsInt(), cargo.aim().image().value(), jre.get()))
                : Stream.empty();
    }

    /// The Java that its own classes need. A jar inside may hold a few for a newer one that it looks for first: only
    /// the oldest of its classes counts.
    private static OptionalInt wanted(JarFile file) {
        var own = file.jar().classes().release().stream();
        var inside = file.jar().cargo().jars().stream()
                .map(Nested::jar)
                .map(jar -> jar.classes().releases())
                .filter(it -> !it.isEmpty())
                .mapToInt(it -> it.firstKey());
        return IntStream.concat(own, inside).max();
    }

    private static Stream<Finding> bare(JarFile file, Card card) {
        var classes = file.jar().classes();
        return classes.with(Part.CODE) > 0 && FOR_DEBUGGERS.stream().allMatch(part -> classes.with(part) == 0)
                ? Stream.of(Finding.at(card, file.at(), card.say("found", classes.count())))
                : Stream.empty();
    }
}
