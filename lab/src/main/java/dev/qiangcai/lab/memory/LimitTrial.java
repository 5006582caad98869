package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// An experiment with a memory limit, whose parts are all known beforehand.
///
/// @param hindrance why this machine cannot try it
/// @param length how long one trial probably takes
record LimitTrial(
        Claim claim,
        Supplier<Optional<Sentence>> hindrance,
        List<Variant> variants,
        List<Comparison> comparisons,
        Function<Bench, Duration> length)
        implements Experiment {
    LimitTrial {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(hindrance, "hindrance");
        Objects.requireNonNull(length, "length");
        variants = List.copyOf(variants);
        comparisons = List.copyOf(comparisons);
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return hindrance.get();
    }

    @Override
    public Duration expected(Bench bench) {
        return length.apply(bench);
    }

    /// A sentence of this family.
    static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", "memory." + key, facts);
    }
}
