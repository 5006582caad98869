package dev.qiangcai.lab.logging;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One experiment of this room.
///
/// @param length how long one trial takes, on the average of the variants
record Attempt(Claim claim, List<Variant> variants, List<Comparison> comparisons, Function<Bench, Duration> length)
        implements Experiment {
    Attempt {
        variants = List.copyOf(variants);
        comparisons = List.copyOf(comparisons);
    }

    /// All of them fill pipes and read the kernel's figures of a process; those for Go need Go.
    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        if (!Files.exists(Path.of("/proc/self/fd"))) {
            return Optional.of(said("logging.noProc"));
        }
        return claim.platform() == Platform.GO ? GoToolchain.obstacle() : Optional.empty();
    }

    @Override
    public Duration expected(Bench bench) {
        return length.apply(bench);
    }

    static Sentence said(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", key, facts);
    }
}
