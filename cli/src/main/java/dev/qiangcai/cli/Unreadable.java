package dev.qiangcai.cli;

import java.io.IOException;

/// What the owner named cannot be read.
final class Unreadable extends CliException {
    private static final long serialVersionUID = 1L;

    /// @param place the file, or a sentence
    Unreadable(Object place, IOException cause) {
        super(Terminal.sentence("takeover.unreadable", place, cause.getClass().getSimpleName()), cause);
    }
}
