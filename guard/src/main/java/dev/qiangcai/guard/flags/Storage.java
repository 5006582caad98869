package dev.qiangcai.guard.flags;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Where a JVM may write its files.
public sealed interface Storage {
    /// Where its rotating log goes and how much of it is kept, as `-Xlog` takes it.
    Optional<String> log();

    private static String file(Path folder, String name, String rotation) {
        return "file=" + folder.resolve(name) + ":time,uptime,level,tags:" + rotation;
    }

    /// A writable volume, which outlasts the container.
    record Volume(Path folder) implements Storage {
        public Volume {
            Objects.requireNonNull(folder, "folder");
        }

        @Override
        public Optional<String> log() {
            return Optional.of(file(folder, "jvm-%p.log", "filecount=4,filesize=8m"));
        }
    }

    /// A folder that ends with the container, and may lie in memory that the container pays for: little is kept there.
    record Temporary(Path folder) implements Storage {
        public Temporary {
            Objects.requireNonNull(folder, "folder");
        }

        @Override
        public Optional<String> log() {
            return Optional.of(file(folder, "qiangcai-jvm-%p.log", "filecount=2,filesize=1m"));
        }
    }

    /// No folder can be written to.
    record Nowhere() implements Storage {
        @Override
        public Optional<String> log() {
            return Optional.empty();
        }
    }
}
