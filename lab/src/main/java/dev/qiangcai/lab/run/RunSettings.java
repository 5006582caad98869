package dev.qiangcai.lab.run;

import dev.qiangcai.lab.trial.Bench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/// How experiments are run.
///
/// @param jdk the home of the JDK that child JVMs run on
/// @param folder where each trial gets a folder of its own; it is made if it is not there, and emptied
/// @param rounds how often each variant runs
/// @param span how long a trial measures a steady state
/// @param quick whether a short look is enough
/// @param seed what chance starts from
public record RunSettings(Path jdk, Path folder, int rounds, Duration span, boolean quick, long seed) {
    public RunSettings {
        Objects.requireNonNull(jdk, "jdk");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(span, "span");
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be 1 or more, was " + rounds);
        }
    }

    /// What a trial of that round gets. Every variant of a round has the same seed.
    public Bench bench(Path own, int round) {
        return new Bench(jdk, own, span, quick, seed * 1_000 + round);
    }
}
