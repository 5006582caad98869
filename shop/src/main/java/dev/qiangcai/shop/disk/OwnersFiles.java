package dev.qiangcai.shop.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Folders and files that only their owner can read, where the file system knows owners. What is there already keeps
/// the rights that it has.
public final class OwnersFiles {
    private OwnersFiles() {}

    /// Makes the folder, and those above it, where there is none.
    ///
    /// @return the folder
    /// @throws FileAlreadyExistsException where something else has that name
    public static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ours(folder, "rwx------"));
    }

    /// Makes the file, empty, where there is none.
    public static void create(Path file) throws IOException {
        try {
            Files.createFile(file, ours(file, "rw-------"));
        } catch (FileAlreadyExistsException _) {
            // Ours from before, or made this moment by another process.
        }
    }

    /// Writes the file as a whole, or leaves it as it was: nobody ever reads a part.
    public static void replace(Path file, byte[] bytes) throws IOException {
        var fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new", ours(file, "rw-------"));
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ours(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
