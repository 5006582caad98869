package dev.qiangcai.guard.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Where reports go, and what they say besides the failure.
///
/// @param file the file that reports are appended to, besides stderr; it is turned over at [#FILE_BYTES]
/// @param every repeated failures are told of at most this often, and at the end
/// @param facts one line on the process's limits, asked for with each report; what it throws is left out
public record CrashSettings(Optional<Path> file, Duration every, Supplier<String> facts) {
    /// A full file is renamed, and a new one begun.
    public static final int FILE_BYTES = 256 << 10;

    /// As many full files are kept.
    public static final int OLDER_FILES = 3;

    /// How often repetitions are told of unless somebody says otherwise.
    public static final Duration EVERY = Duration.ofSeconds(10);

    public CrashSettings {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(facts, "facts");
        if (every.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException("every must be 10 ms or more, was " + every);
        }
    }

    /// To stderr only; repetitions every ten seconds.
    public static CrashSettings usual() {
        return new CrashSettings(Optional.empty(), EVERY, () -> "");
    }

    /// These settings with a file.
    public CrashSettings with(Path path) {
        return new CrashSettings(Optional.of(path), every, facts);
    }

    /// These settings with a line on the process's limits.
    public CrashSettings with(Supplier<String> limits) {
        return new CrashSettings(file, every, limits);
    }
}
