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
    private static final Card CARD = new Card(
            "value-in-label",
            "An alert is known by its labels. A label with the value makes it another alert at each evaluation: it never"
                    + " gets through its `for`, or notifies again and again.",
            "Show the value in an annotation.");

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
                                true,
                                label.written()
                                        .region(use.at().start(), use.at().end()),
                                "the label `" + label.name().text() + "` changes with the value"));
    }
}
