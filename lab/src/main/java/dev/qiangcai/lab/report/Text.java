package dev.qiangcai.lab.report;

import dev.qiangcai.guard.words.Sentence;
import java.util.Locale;
import java.util.Objects;

/// Something said, in both languages, so that a kept result can be told again without its experiment.
public record Text(String en, String zh) {
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
    }

    static Text of(Sentence sentence) {
        return new Text(sentence.in(Locale.ENGLISH), sentence.in(Locale.CHINESE));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
