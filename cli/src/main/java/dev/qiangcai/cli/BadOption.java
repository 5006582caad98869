package dev.qiangcai.cli;

import dev.qiangcai.guard.words.Sentence;

/// An option's value makes no sense; the sentence says which would.
final class BadOption extends CliException {
    private static final long serialVersionUID = 1L;

    /// @param value what was given
    /// @param wanted the kind of value that is wanted: a key under `usage.wanted`
    BadOption(String value, String wanted) {
        this(Terminal.sentence("usage.value", value, Terminal.sentence("usage.wanted." + wanted)));
    }

    BadOption(Sentence why) {
        super(why, null);
    }
}
