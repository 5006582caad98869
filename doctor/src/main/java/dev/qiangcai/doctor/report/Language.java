package dev.qiangcai.doctor.report;

import dev.qiangcai.doctor.measured.Measured;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.guard.words.Sentence;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What reports say in an owner's language, and what they know of costs.
public record Language(Locale locale, Measured measured) {
    private static final String WORDS = "dev.qiangcai.doctor.words";

    public Language {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(measured, "measured");
    }

    String say(String key, Object... facts) {
        return say(Sentence.of(WORDS, key, facts));
    }

    String say(Sentence sentence) {
        return sentence.in(locale);
    }

    /// What a rule's setting costs, and what the lab measured of it.
    String cost(Card card) {
        var cost = say(card.cost());
        return card.claim()
                .flatMap(claim -> measured.of(claim, locale))
                .map(figure -> cost + " " + say(figure))
                .orElse(cost);
    }

    Optional<String> link(Card card) {
        return card.claim().flatMap(measured::link);
    }
}
