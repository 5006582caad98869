package dev.qiangcai.lab.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that people or programs read later.
public final class TextFile {
    private TextFile() {}

    /// Writes it in UTF-8, replacing what was there; folders are made.
    ///
    /// @throws FileUnwritable when it cannot be written
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new FileUnwritable(file, e);
        }
    }
}
