package dev.qiangcai.cli;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A failure of the command line itself.
abstract class CliException extends SpokenException {
    private static final long serialVersionUID = 1L;

    CliException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
