package dev.qiangcai.doctor.source;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// A file on a disk that has not been opened yet.
///
/// @param name as it is told to the owner, with `/`
/// @param named whether the owner named it, or its folder, from elsewhere: then what the folder is called tells nothing
public record DiskFile(String name, Path path, boolean named) {
    private static final String WORDS = "dev.qiangcai.doctor.words";

    public DiskFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
    }

    /// Why a file cannot be read. Of some causes the system names the file and nothing else.
    public static Sentence reason(IOException why) {
        return switch (why) {
            case AccessDeniedException _ -> Sentence.of(WORDS, "reason.denied");
            case NoSuchFileException _ -> Sentence.of(WORDS, "reason.gone");
            default -> Sentence.of(WORDS, "reason.other", String.valueOf(why.getMessage()));
        };
    }

    /// The same, as a fault of the file.
    public static Sentence unreadable(IOException why) {
        return Sentence.of(WORDS, "unreadable", reason(why));
    }

    /// Its bytes, to be closed by whoever opened it.
    public Bytes open() throws IOException {
        var bytes = Bytes.open(path);
        return bytes.part(name, 0, bytes.size());
    }
}
