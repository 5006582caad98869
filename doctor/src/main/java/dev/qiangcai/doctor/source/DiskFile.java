package dev.qiangcai.doctor.source;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// A file on a disk that has not been opened yet.
///
/// @param name as it is told to the owner, with `/`
/// @param named whether the owner named it, or its folder, from elsewhere: then what the folder is called tells nothing
public record DiskFile(String name, Path path, boolean named) {
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
