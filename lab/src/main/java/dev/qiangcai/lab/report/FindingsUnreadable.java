package dev.qiangcai.lab.report;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import java.nio.file.Path;

/// The findings of earlier runs cannot be read, so that nothing can be added to them.
public final class FindingsUnreadable extends SpokenException {
    private static final long serialVersionUID = 1L;

    FindingsUnreadable(Path file, Exception cause) {
        super(Sentence.of("dev.qiangcai.lab.words", "report.unreadable", file, line(cause)), cause);
    }

    private static String line(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
