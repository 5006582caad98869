package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promql.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds patterns that are plain words.
final class NeedlessRegex implements Check {
    private static final Card CARD = Card.doubtful("regex-needless");
    private static final Pattern SPECIAL = Pattern.compile("[.+*?()|\\[\\]{}^$\\\\]");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream())
                .filter(NeedlessRegex::plain)
                .map(matcher -> subject.finding(CARD, matcher.at(), CARD.found(matcher.operator(), matcher.value())));
    }

    private static boolean plain(Matcher matcher) {
        return matcher.operator().endsWith("~")
                && !matcher.value().isEmpty()
                && !SPECIAL.matcher(matcher.value()).find();
    }
}
