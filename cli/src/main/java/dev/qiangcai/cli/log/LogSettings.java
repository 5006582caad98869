package dev.qiangcai.cli.log;

import java.nio.file.Path;

/// Where and how the log is written.
///
/// @param file the file that is written now; older ones stand beside it
/// @param format text for people, JSON lines for programs
/// @param detail how much of our own rooms is written; libraries only warn, unless it is `TRACE`
public record LogSettings(Path file, Format format, Detail detail) {
    /// Text, with all that is worth telling.
    public static LogSettings usual(Path file) {
        return new LogSettings(file, Format.TEXT, Detail.INFO);
    }

    /// How an event is written.
    public enum Format {
        TEXT,
        JSON
    }

    /// The least important level that is written.
    public enum Detail {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }
}
