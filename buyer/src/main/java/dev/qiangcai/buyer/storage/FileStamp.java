package dev.qiangcai.buyer.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// What a file looks like from outside, without opening it: a process that closes any descriptor of a file loses its
/// locks on it (POSIX), SQLite's too.
///
/// @param identity tells it from another file of the same name (device and inode); empty where the system knows none
record FileStamp(Optional<Object> identity, FileTime written, long bytes) {
    /// @throws IOException when there is no such file, or it cannot be asked
    static FileStamp of(Path file) throws IOException {
        var found = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(Optional.ofNullable(found.fileKey()), found.lastModifiedTime(), found.size());
    }

    /// Whether the other is of the very same file, whatever has been written into it.
    boolean sameFile(FileStamp other) {
        return identity.equals(other.identity);
    }
}
