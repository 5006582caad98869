package dev.qiangcai.lab.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/// What a trial may use.
///
/// @param jdk the home of the JDK that child JVMs run on
/// @param folder an empty folder for this run; it is removed afterwards
/// @param span how long a steady state is measured; warm-up comes before it
/// @param quick whether the owner asked for a short look: fewer sizes, smaller loads
/// @param seed what chance starts from; the same for every variant of a round
public record Bench(Path jdk, Path folder, Duration span, boolean quick, long seed) {
    public Bench {
        Objects.requireNonNull(jdk, "jdk");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(span, "span");
    }
}
