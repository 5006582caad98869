package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promql.Matcher;
import java.util.stream.Stream;

/// Finds selectors that choose nothing, ever.
final class MatchersContradict implements Check {
    private static final Card CARD = new Card(
            "matchers-contradict",
            "A label has one value. A selector that asks for two, or for one and not for it, chooses nothing.",
            "Ask for either by one pattern: `=~\"a|b\"`.");

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
                                .map(other -> subject.finding(
                                        CARD,
                                        true,
                                        other.at(),
                                        "chooses nothing: `" + matcher.label() + "` cannot be \"" + matcher.value()
                                                + "\" and " + spoken(other)))));
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

    private static String spoken(Matcher matcher) {
        return (matcher.operator().equals("!=") ? "not " : "") + "\"" + matcher.value() + "\"";
    }
}
