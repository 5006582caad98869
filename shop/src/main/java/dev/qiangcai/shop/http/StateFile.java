package dev.qiangcai.shop.http;

import dev.qiangcai.shop.disk.OwnersFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One small file that only its owner can read, replaced as a whole or not at all.
///
/// Many threads may save at once: one writes, the others leave their change to it and go on.
final class StateFile {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final int LIMIT = 1 << 20;

    private final Path file;
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean writing = new AtomicBoolean();

    StateFile(Path file) {
        this.file = file;
    }

    /// Its bytes; empty where there is no such file, or one that cannot be ours because of its size.
    Optional<byte[]> read() {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length <= LIMIT) return Optional.of(bytes);
            LOG.warn("{} is too large to be a state file; going on without it", file);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn(
                    "cannot read {} ({}); going on without it",
                    file,
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /// Writes what `content` gives, as it stands when the writing thread comes to it.
    void save(Supplier<byte[]> content) {
        changed.set(true);
        while (changed.get() && writing.compareAndSet(false, true)) {
            try {
                if (changed.getAndSet(false)) replace(content.get());
            } catch (IOException e) {
                LOG.warn(
                        "cannot write {} ({}); it stays as it was",
                        file,
                        e.getClass().getSimpleName());
            } finally {
                writing.set(false);
            }
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn(
                    "cannot delete {} ({}); delete it by hand",
                    file,
                    e.getClass().getSimpleName());
        }
    }

    void replace(byte[] bytes) throws IOException {
        OwnersFiles.replace(file, bytes);
    }

    /// The folder, made for its owner alone where it does not exist yet.
    static Path folder(Path folder) {
        try {
            return OwnersFiles.folder(folder);
        } catch (IOException e) {
            throw new UnusableState(folder, e);
        }
    }
}
