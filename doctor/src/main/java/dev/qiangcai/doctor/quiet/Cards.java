package dev.qiangcai.doctor.quiet;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;

/// What is told of the notes themselves.
final class Cards {
    private static final String WORDS = "dev.qiangcai.doctor.words";

    static final Card UNREASONED = Card.of("ignore-without-reason", Severity.WARNING, WORDS);
    static final Card STALE = Card.of("ignore-stale", Severity.WARNING, WORDS);
    static final Card UNKNOWN = Card.of("ignore-unknown-rule", Severity.WARNING, WORDS);
    static final List<Card> ALL = List.of(UNREASONED, STALE, UNKNOWN);

    private Cards() {}
}
