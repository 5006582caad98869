package dev.qiangcai.lab.page;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import java.io.IOException;
import java.nio.file.Path;

/// A file that was asked for cannot be written.
public final class FileUnwritable extends SpokenException {
    private static final long serialVersionUID = 1L;

    FileUnwritable(Path file, IOException cause) {
        super(Sentence.of("dev.qiangcai.lab.words", "page.unwritable", file, String.valueOf(cause)), cause);
    }
}
