package dev.qiangcai.cli;

import java.io.IOException;

/// A result cannot be written where the owner wants it.
final class Unwritable extends CliException {
    private static final long serialVersionUID = 1L;

    /// @param place the file, or a sentence
    Unwritable(Object place, IOException cause) {
        super(
                Terminal.sentence(
                        "usage.unwritable", place, cause.getClass().getSimpleName() + ": " + cause.getMessage()),
                cause);
    }
}
