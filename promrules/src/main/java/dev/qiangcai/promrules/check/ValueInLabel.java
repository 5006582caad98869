package dev.qiangcai.promrules.check;

import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.gotemplate.Use;
import dev.qiangcai.gotemplate.Use.What;
import dev.qiangcai.promrules.format.Pair;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds labels that show the value of the expression.
final class ValueInLabel implements Check {
    private static final Card CARD = Card.sure("value-in-label");

    /// A value that is only compared makes few labels.
    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "lt", "le", "gt", "ge");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.rule().labels().stream().flatMap(label -> shown(subject, label));
    }

    private static Stream<Finding> shown(Subject subject, Pair label) {
        var uses = label.template()
                .filter(GoTemplate.Parsed.class::isInstance)
                .map(template -> ((GoTemplate.Parsed) template).uses())
                .orElse(List.of());
        var compared = uses.stream().anyMatch(use -> use.what() == What.FUNCTION && COMPARISONS.contains(use.name()));
        return compared
                ? Stream.empty()
                : uses.stream()
                        .filter(use -> use.what() == What.VALUE)
                        .limit(1)
                        .map((Use use) -> subject.finding(
                                CARD,
                                label.written()
                                        .region(use.at().start(), use.at().end()),
                                CARD.found(label.name().text())));
    }
}
