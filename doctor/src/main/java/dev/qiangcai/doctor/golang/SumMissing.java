package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Place;
import java.util.function.Consumer;

/// A module that needs others and pins none of their checksums.
final class SumMissing implements Rule<SumMissing.Unpinned> {
    private static final Card CARD =
            GoRules.card("go-sum-missing", Severity.ERROR).measuredBy("dependency-checks/go");

    /// A go.mod without checksums beside it.
    record Unpinned(GoMod module) implements Subject {
        @Override
        public Place at() {
            return module.at();
        }
    }

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Unpinned> looksAt() {
        return Unpinned.class;
    }

    @Override
    public void look(Unpinned unpinned, Consumer<Finding> findings) {
        var requires = unpinned.module().requires();
        findings.accept(Finding.of(CARD, requires.getFirst(), requires.size()));
    }
}
