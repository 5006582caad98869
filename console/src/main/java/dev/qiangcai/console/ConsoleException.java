package dev.qiangcai.console;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// The console cannot be opened.
public final class ConsoleException extends SpokenException {
    private static final long serialVersionUID = 1L;

    ConsoleException(String key, @Nullable Throwable cause, Object... facts) {
        super(Sentence.of(Console.WORDS, key, facts), cause);
    }
}
