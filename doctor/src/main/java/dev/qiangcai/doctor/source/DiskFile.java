package dev.qiangcai.doctor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// A file on a disk.
record DiskFile(String name, Path file, long size) implements Contents {
    DiskFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
    }

    @Override
    public byte[] bytes(int most) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(most);
        }
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(file);
    }
}
