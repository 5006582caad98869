package dev.qiangcai.shop.browser;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// The text is no copy of a session. The message says what is wrong and where, and repeats nothing of the text but the
/// name of an option.
public final class BadCopy extends SpokenException {
    private static final long serialVersionUID = 1L;

    BadCopy(String what, Object... facts) {
        super(Sentence.of("dev.qiangcai.shop.words", "browser." + what, facts), null);
    }
}
