package dev.qiangcai.buyer.storage;

import dev.qiangcai.shop.disk.OwnersFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps a state folder to one process: the operating system drops the lock when the process ends, however it ends.
public final class StateLock implements AutoCloseable {
    /// The locked byte is far behind the text, so that the text stays readable where a lock forbids reading.
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path file;
    private final FileChannel channel;

    private StateLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the folder, and makes it where there is none.
    ///
    /// @throws StateFolderBusy when another process, or another part of this one, works in that folder
    /// @throws StorageUnwritable when the folder cannot be made or written to
    public static StateLock take(Path folder) {
        try {
            OwnersFiles.folder(folder);
            return locked(folder);
        } catch (IOException failure) {
            throw unwritable(folder, failure);
        }
    }

    private static StateLock locked(Path folder) throws IOException {
        var file = folder.resolve("qiangcai.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel).isEmpty()) {
                throw new StateFolderBusy(folder, holder(file));
            }
            var self = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(self), 0);
            return new StateLock(file, channel);
        } catch (IOException | StateFolderBusy failure) {
            channel.close();
            throw failure;
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static String holder(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? "?" : text;
    }

    private static StorageUnwritable unwritable(Path path, IOException failure) {
        return new StorageUnwritable(failure, "storage.fileUnwritable", path, String.valueOf(failure.getMessage()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }
}
