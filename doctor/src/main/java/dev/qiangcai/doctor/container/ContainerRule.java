package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A rule that looks at one container. In what only tests, builds or helps to develop, everything it finds hurts less.
///
/// @param judgement what it finds
record ContainerRule(Card card, BiFunction<Container, Card, Stream<Finding>> judgement) implements Rule<Container> {
    ContainerRule {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(judgement, "judgement");
    }

    @Override
    public Class<Container> looksAt() {
        return Container.class;
    }

    @Override
    public void look(Container container, Consumer<Finding> findings) {
        judgement
                .apply(container, card)
                .map(finding -> container.serves() ? finding : finding.as(lower(finding.severity())))
                .forEach(findings);
    }

    static Severity lower(Severity severity) {
        return severity == Severity.ERROR ? Severity.WARNING : Severity.INFO;
    }

    static Card card(String id, Severity severity) {
        return Card.of(id, severity, Containers.WORDS);
    }
}
