package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Edit;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.shell.Shell;
import java.util.Set;
import java.util.function.Consumer;

/// `-gcflags` that turn the compiler's work off, in a build that nobody debugs.
final class DebugBuild implements Rule<GoCommand> {
    private static final Card CARD =
            GoRules.card("go-debug-build", Severity.ERROR).measuredBy("debug-flags/go");
    private static final Set<String> OFF = Set.of("-N", "-l");

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
        var role = command.role();
        if (!command.builds() || role == Role.DEBUG || role == Role.TEST) {
            return;
        }
        command.flag("gcflags").ifPresent(flags -> {
            var pattern = flags.value().indexOf('=') + 1;
            var words = Shell.words(flags.part(pattern, flags.value().length()));
            if (words.stream().anyMatch(word -> OFF.contains(word.value()))) {
                findings.accept(Finding.of(CARD, flags, flags.value()).mendedBy(new Edit(flags.place(), "")));
            }
        });
    }
}
