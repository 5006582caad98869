package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.flags.Fate;
import dev.qiangcai.doctor.jvm.flags.Flags;
import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/// An option that the JDK in use has removed, or takes no notice of. Wrong for every JVM, whatever it does.
final class FlagGone implements StartRule {
    /// What is assumed where nothing tells the release: nothing older is common.
    private static final int COMMON = 17;

    /// So many options that JDK 9 refused are no slip: they are for what was before it.
    private static final int OLD_ONES = 3;

    private static final int OLD = 8;

    private final Card card = StartRule.card("jvm-flag-gone", Severity.ERROR);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!OtherJvm.of(start)) {
            var release = start.atLeast().orElseGet(() -> assumed(start));
            start.options()
                    .list()
                    .forEach(option -> Flags.fate(named(option))
                            .flatMap(fate -> finding(start, option, fate, release))
                            .ifPresent(findings));
        }
    }

    private static String named(Option option) {
        if (option.flag()) {
            return option.flagName();
        }
        return option.name().startsWith("-Xbootclasspath/p") ? "-Xbootclasspath/p" : option.name();
    }

    private int assumed(JvmStart start) {
        var old = start.options().list().stream()
                .flatMap(option -> Flags.fate(named(option)).stream())
                .filter(fate -> fate.in(OLD) != Fate.State.REFUSED && fate.in(OLD + 1) == Fate.State.REFUSED)
                .distinct()
                .count();
        return old < OLD_ONES ? COMMON : OLD;
    }

    private Optional<Finding> finding(JvmStart start, Option option, Fate fate, int release) {
        var state = fate.in(release);
        var said = what(start, state);
        var finding = said.map(what -> Finding.of(card, option.written())
                .saying(card.say(
                        what,
                        option.text(),
                        fate.since(state),
                        card.say(
                                fate.instead().isPresent() ? "instead" : "nothing",
                                fate.instead().orElse("")))));
        return finding.map(found -> state == Fate.State.DEPRECATED ? found : Mend.removing(option, found))
                .map(found -> found.as(severity(start, state)));
    }

    private static Optional<String> what(JvmStart start, Fate.State state) {
        return switch (state) {
            case TAKEN -> Optional.empty();
            case DEPRECATED -> start.atLeast().map(known -> "found.deprecated");
            case IGNORED -> Optional.of("found.ignored");
            case REFUSED -> Optional.of("found.refused");
        };
    }

    private static Severity severity(JvmStart start, Fate.State state) {
        return switch (state) {
            case TAKEN, DEPRECATED -> Severity.INFO;
            case IGNORED -> Severity.WARNING;
            case REFUSED ->
                start.atLeast().isEmpty() || start.options().on("IgnoreUnrecognizedVMOptions")
                        ? Severity.WARNING
                        : Severity.ERROR;
        };
    }
}
