package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import java.util.function.Consumer;

/// Tells the problems of one kind.
record Telling(Card card) implements Rule<RuleProblem> {
    @Override
    public Class<RuleProblem> looksAt() {
        return RuleProblem.class;
    }

    @Override
    public void look(RuleProblem seen, Consumer<Finding> findings) {
        var problem = seen.problem();
        if (problem.rule().equals(card.id())) {
            findings.accept(
                    Finding.at(card, seen.at(), problem.message()).as(PrometheusRules.severity(problem.severity())));
        }
    }
}
