package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promql.Matcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds selectors that choose every series of the server.
final class EverySeries implements Check {
    private static final Card CARD = Card.sure("every-series");
    private static final Set<String> ANYTHING = Set.of(".+", ".*", "^.+$", "^.*$", "(.+)", "(.*)");
    private static final Set<String> ON_ALL = Set.of("__name__", "job", "instance");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(VectorSelector.class)
                .filter(selector -> selector.name().isEmpty() && anything(selector.matchers()))
                .map(selector -> subject.finding(CARD, selector.at(), CARD.found()));
    }

    private static boolean anything(List<Matcher> matchers) {
        return matchers.stream()
                .allMatch(matcher -> ON_ALL.contains(matcher.label())
                        && ((matcher.operator().equals("=~") && ANYTHING.contains(matcher.value()))
                                || (matcher.operator().equals("!=")
                                        && matcher.value().isEmpty())));
    }
}
