package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Set;
import java.util.function.Consumer;

/// `GOTRACEBACK`: what is written when the program dies grows with its goroutines, or is nothing at all.
final class Tracebacks implements Rule<GoRun> {
    private static final Card CARD =
            GoRules.card("go-traceback", Severity.WARNING).measuredBy("crash-output/go");
    private static final Set<String> OF_ALL = Set.of("all", "2", "system", "crash", "wer");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<GoRun> looksAt() {
        return GoRun.class;
    }

    @Override
    public void look(GoRun run, Consumer<Finding> findings) {
        if (run.serves()) {
            run.launch().setting("GOTRACEBACK").ifPresent(setting -> {
                var value = setting.value().value();
                if (OF_ALL.contains(value)) {
                    findings.accept(Finding.of(CARD, setting.value(), value));
                } else if (value.equals("none") || value.equals("0")) {
                    findings.accept(Finding.of(CARD, setting.value())
                            .saying(CARD.say("none", value))
                            .as(Severity.INFO));
                }
            });
        }
    }
}
