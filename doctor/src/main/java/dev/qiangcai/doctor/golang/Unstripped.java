package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Source;
import java.util.Locale;
import java.util.function.Consumer;

/// A program that goes into an image with its symbol table.
final class Unstripped implements Rule<GoCommand> {
    private static final Card CARD =
            GoRules.card("go-unstripped-release", Severity.INFO).measuredBy("size-and-start/go");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<GoCommand> looksAt() {
        return GoCommand.class;
    }

    @Override
    public void look(GoCommand command, Consumer<Finding> findings) {
        if (!command.verb().equals("build") || command.role() != Role.BUILD || !release(command.launch())) {
            return;
        }
        var ldflags = command.flag("ldflags");
        var unknown = ldflags.filter(flags -> flags.value().contains("$")).isPresent();
        var stripped = ldflags.stream()
                .flatMap(flags -> Shell.words(flags).stream())
                .anyMatch(word -> word.value().equals("-s") || word.value().equals("-s=true"));
        if (!stripped && !unknown) {
            findings.accept(Finding.of(CARD, command.launch().command().get(1)));
        }
    }

    /// Where a build ends in an image or is named so; elsewhere it may be for anybody.
    private static boolean release(Launch launch) {
        var file = launch.at().file();
        var base = Source.base(file).toLowerCase(Locale.ROOT);
        return base.contains("dockerfile") || base.contains("containerfile") || base.contains("release");
    }
}
