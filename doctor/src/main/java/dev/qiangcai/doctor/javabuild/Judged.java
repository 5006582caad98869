package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// A rule that needs one look at one thing.
///
/// @param wrong whether it is to be found
/// @param culprit what is shown of it
record Judged<S extends Subject>(Card card, Class<S> looksAt, Predicate<S> wrong, Function<S, Written> culprit)
        implements Rule<S> {
    @Override
    public void look(S subject, Consumer<Finding> findings) {
        if (wrong.test(subject)) {
            var written = culprit.apply(subject);
            findings.accept(Finding.of(card, written, written.value()));
        }
    }
}
