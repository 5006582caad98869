package dev.qiangcai.doctor.source;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// A file on a disk that has not been opened yet.
///
/// @param name as it is told to the owner, with `/`
public record DiskFile(String name, Path path) {
    public DiskFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
    }

    /// Its bytes, to be closed by whoever opened it.
    public Bytes open() throws IOException {
        var bytes = Bytes.open(path);
        return bytes.part(name, 0, bytes.size());
    }
}
