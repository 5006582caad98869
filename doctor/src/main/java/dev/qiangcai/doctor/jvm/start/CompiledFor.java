package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;
import java.util.Optional;

/// The release of Java that a build compiles for: what it makes runs on none older.
///
/// @param folder the build's folder, with a `/` behind it; empty for the top
/// @param release such as 21
public record CompiledFor(Place at, String folder, int release) implements Subject {
    public CompiledFor {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(folder, "folder");
    }

    /// As build files write it: `21`, `1.8`, `VERSION_17`, or a range of toolchains such as `[21,22)`; empty where it
    /// is none.
    public static Optional<CompiledFor> of(Written written, String folder) {
        var version = written.value()
                .replaceFirst("^VERSION_", "")
                .replace('_', '.')
                .replaceFirst("^\\[", "")
                .replaceFirst("[,)\\]].*$", "");
        return Release.parse(version).map(release -> new CompiledFor(written.place(), folder, release));
    }

    boolean covers(String file) {
        return file.startsWith(folder);
    }
}
