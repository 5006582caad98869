package dev.qiangcai.promrules.check;

import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.promrules.format.Pair;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds templates that show a label that the alert's expression does not give.
final class TemplateLabel implements Check {
    private static final Card CARD = Card.sure("template-label-lost");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        var labels = subject.labels(subject.tree());
        return Stream.of(subject.rule().labels(), subject.rule().annotations())
                .flatMap(pairs -> pairs.stream())
                .flatMap(pair -> missing(subject, pair, labels::can));
    }

    private static Stream<Finding> missing(Subject subject, Pair pair, Predicate<String> can) {
        return pair.template().stream()
                .filter(GoTemplate.Parsed.class::isInstance)
                .flatMap(template -> ((GoTemplate.Parsed) template).labels().stream())
                .filter(label -> !can.test(label.name()))
                .map(label -> subject.finding(
                        CARD,
                        pair.written().region(label.at().start(), label.at().end()),
                        CARD.found(label.name(), subject.written(subject.tree()))));
    }
}
