package dev.qiangcai.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/// The folder that things are made in: whether there is room, and what is told when there is none.
record Disk(Path folder) {
    /// An image that is made beside the one that it takes the place of, and all that can be made of it.
    private static final long NEEDED = 1_300L << 20;

    private static final int MIB = 20;

    /// Makes the folder, and sees that it can be written to and has room.
    void prepare() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "build", ".try"));
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < NEEDED) {
                throw new DistException("disk.small", folder, free >> MIB, NEEDED >> MIB);
            }
        } catch (IOException e) {
            throw new DistException(e, "disk.unwritable", folder, why(e));
        }
    }

    /// Removes that folder with all that is in it, if it is there.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// The bytes of all files in that folder, or of that file.
    static long size(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).mapToLong(Disk::bytes).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// One clear line for whatever went wrong with a file.
    static DistException told(IOException failure) {
        var said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left") || said.contains("quota exceeded")
                ? new DistException(failure, "disk.full", why(failure))
                : new DistException(failure, "disk.failed", why(failure));
    }

    private static String why(IOException failure) {
        var file = failure instanceof FileSystemException on ? on.getFile() + ": " : "";
        var reason = failure instanceof FileSystemException on ? on.getReason() : failure.getMessage();
        if (reason == null) {
            reason = failure instanceof AccessDeniedException
                    ? "access denied"
                    : failure.getClass().getSimpleName();
        }
        return file + reason;
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
