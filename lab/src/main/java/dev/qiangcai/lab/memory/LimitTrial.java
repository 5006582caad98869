package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// An experiment with a memory limit, whose parts are all known beforehand.
record LimitTrial(
        Claim claim, Supplier<Optional<Sentence>> hindrance, List<Variant> variants, List<Comparison> comparisons)
        implements Experiment {
    LimitTrial {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(hindrance, "hindrance");
        variants = List.copyOf(variants);
        comparisons = List.copyOf(comparisons);
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return hindrance.get();
    }

    /// A sentence of this family.
    static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", "memory." + key, facts);
    }
}
