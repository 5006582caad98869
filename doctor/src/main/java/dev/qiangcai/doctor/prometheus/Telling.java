package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.promrules.Severity;
import java.util.function.Consumer;

/// Tells the problems of one severity.
record Telling(Card card, Severity kind) implements Rule<RuleProblem> {
    @Override
    public Class<RuleProblem> looksAt() {
        return RuleProblem.class;
    }

    @Override
    public void look(RuleProblem seen, Consumer<Finding> findings) {
        var problem = seen.problem();
        if (problem.severity() == kind) {
            findings.accept(Finding.at(card, seen.at(), card.say("found", problem.rule(), problem.message())));
        }
    }
}
