package dev.qiangcai.guard.crash;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The file that reports are appended to, which only its owner may read. It is opened while all is well, so
/// that there is nothing left to do but write; when it is full, it is renamed and a new one begun.
///
/// Threads: one at a time.
final class RotatingFile implements AutoCloseable {
    private static final String OURS_ALONE = "rw-------";

    private final Path path;
    private final long most;
    private final int older;
    private OutputStream stream;
    private long length;

    RotatingFile(Path path, long mostBytes, int older) throws IOException {
        this.path = path;
        this.most = mostBytes;
        this.older = older;
        this.stream = open();
    }

    void write(Page page) throws IOException {
        if (length > 0 && length + page.length() > most) {
            turnOver();
        }
        page.writeTo(stream);
        length += page.length();
    }

    /// A file in which nothing was written is taken away.
    @Override
    public void close() throws IOException {
        stream.close();
        if (length == 0) {
            Files.deleteIfExists(path);
        }
    }

    private OutputStream open() throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is no regular file");
            }
            if (posix()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OURS_ALONE));
            }
        } else if (posix()) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OURS_ALONE)));
        }
        var opened = new FileOutputStream(path.toFile(), true);
        length = Files.size(path);
        return opened;
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void turnOver() throws IOException {
        stream.close();
        for (var number = older - 1; number >= 1; number--) {
            var from = numbered(number);
            if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(from, numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(path, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        stream = open();
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
