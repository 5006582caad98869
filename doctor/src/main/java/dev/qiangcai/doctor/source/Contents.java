package dev.qiangcai.doctor.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A file that has not been read yet: on a disk, or in an image.
public interface Contents {
    /// Its name as it is told to the owner, with `/`.
    String name();

    /// Its length in bytes.
    long size();

    /// Its first bytes, at most that many.
    byte[] bytes(int most) throws IOException;

    /// Where it lies on a disk, if it does.
    Optional<Path> path();
}
