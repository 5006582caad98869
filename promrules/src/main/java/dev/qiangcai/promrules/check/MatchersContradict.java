package dev.qiangcai.promrules.check;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promql.Matcher;
import java.util.stream.Stream;

/// Finds selectors that choose nothing, ever.
final class MatchersContradict implements Check {
    private static final Card CARD = Card.sure("matchers-contradict");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream()
                        .filter(matcher -> matcher.operator().equals("="))
                        .flatMap(matcher -> selector.matchers().stream()
                                .filter(other -> contradict(matcher, other))
                                .limit(1)
                                .map(other -> subject.finding(CARD, other.at(), message(matcher, other)))));
    }

    private static boolean contradict(Matcher matcher, Matcher other) {
        if (!other.label().equals(matcher.label())) {
            return false;
        }
        return switch (other.operator()) {
            case "=" ->
                !other.value().equals(matcher.value())
                        && other.at().start() > matcher.at().start();
            case "!=" -> other.value().equals(matcher.value());
            default -> false;
        };
    }

    private static Sentence message(Matcher matcher, Matcher other) {
        return other.operator().equals("!=")
                ? CARD.say("denied", matcher.label(), matcher.value())
                : CARD.found(matcher.label(), matcher.value(), other.value());
    }
}
