package dev.qiangcai.lab.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder that is gone when it is closed, with everything in it. What cannot be removed stays, and harms no one.
///
/// @param folder the folder, empty at first
record Scratch(Path folder) implements AutoCloseable {
    static Scratch in(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        return new Scratch(Files.createTempDirectory(parent, name + "-"));
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new Sweep());
        } catch (IOException _) {
            // The sweep itself goes on over what cannot be removed; here the folder is already gone.
        }
    }

    private static final class Sweep extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return remove(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
            return remove(folder);
        }

        private static FileVisitResult remove(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException _) {
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
