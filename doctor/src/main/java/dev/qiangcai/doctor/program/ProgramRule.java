package dev.qiangcai.doctor.program;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A rule that looks at a program, at a jar, or at one of them on its way into an image.
///
/// @param judgement what it finds
record ProgramRule<S extends Subject>(Card card, Class<S> looksAt, BiFunction<S, Card, Stream<Finding>> judgement)
        implements Rule<S> {
    ProgramRule {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(looksAt, "looksAt");
        Objects.requireNonNull(judgement, "judgement");
    }

    @Override
    public void look(S subject, Consumer<Finding> findings) {
        judgement.apply(subject, card).forEach(findings);
    }
}
