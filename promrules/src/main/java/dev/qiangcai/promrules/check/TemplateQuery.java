package dev.qiangcai.promrules.check;

import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.gotemplate.Use;
import dev.qiangcai.gotemplate.Use.What;
import dev.qiangcai.promql.Features;
import dev.qiangcai.promql.Promql;
import dev.qiangcai.promrules.format.Pair;
import java.util.stream.Stream;

/// Finds queries in templates that cannot be parsed.
final class TemplateQuery implements Check {
    private static final Card CARD = Card.sure("template-query");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return Stream.of(subject.rule().labels(), subject.rule().annotations())
                .flatMap(pairs -> pairs.stream())
                .flatMap(pair -> pair.template().stream()
                        .filter(GoTemplate.Parsed.class::isInstance)
                        .flatMap(template -> ((GoTemplate.Parsed) template).uses().stream())
                        .filter(use -> use.what() == What.QUERY)
                        .flatMap(use -> broken(subject, pair, use)));
    }

    private static Stream<Finding> broken(Subject subject, Pair pair, Use use) {
        return new Promql(Features.ALL)
                .parse(use.name()).errors().stream()
                        .limit(1)
                        .map(error -> subject.finding(
                                CARD,
                                pair.written().region(use.at().start(), use.at().end()),
                                CARD.found(error.message())));
    }
}
