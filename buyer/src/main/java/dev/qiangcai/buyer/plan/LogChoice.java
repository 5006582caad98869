package dev.qiangcai.buyer.plan;

import java.nio.file.Path;
import java.util.Optional;

/// What is logged, how, and where to; without a file to where the program keeps its logs.
public record LogChoice(Level level, Format format, Optional<Path> file) {
    /// The least important line that is still written.
    public enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /// How a line looks.
    public enum Format {
        TEXT,
        JSON
    }
}
