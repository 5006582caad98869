package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// `GOGC=off` with nothing that makes the collector work at last.
final class GcOff implements Rule<GoRun> {
    private static final Card CARD = GoRules.card("go-gc-off", Severity.ERROR);

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
        var limited = run.launch()
                .setting("GOMEMLIMIT")
                .filter(limit -> !limit.value().value().equals("off"))
                .isPresent();
        if (run.serves() && !limited) {
            run.launch()
                    .setting("GOGC")
                    .filter(setting -> setting.value().value().equals("off")
                            || setting.value().value().startsWith("-"))
                    .ifPresent(setting -> findings.accept(
                            Finding.of(CARD, setting.value(), setting.value().value())));
        }
    }
}
