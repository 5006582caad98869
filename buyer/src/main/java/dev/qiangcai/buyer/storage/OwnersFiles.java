package dev.qiangcai.buyer.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes folders and files for their owner's eyes only, where the file system knows owners.
final class OwnersFiles {
    private OwnersFiles() {}

    /// Makes the folder, where there is none.
    static void folder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
    }

    static void file(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, only("rw-------"));
        }
    }

    private static FileAttribute<?>[] only(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
