package dev.qiangcai.lab.parallelism;

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

/// An experiment whose parts are all known beforehand.
record Investigation(Claim claim, Terms terms, List<Variant> variants, List<Comparison> comparisons)
        implements Experiment {
    Investigation {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(terms, "terms");
        variants = List.copyOf(variants);
        comparisons = List.copyOf(comparisons);
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return terms.hindrance().get();
    }

    @Override
    public Duration expected(Bench bench) {
        return terms.length().apply(bench);
    }

    /// What an experiment needs.
    ///
    /// @param hindrance why it cannot be tried here
    /// @param length how long a trial takes, from start to end
    record Terms(Supplier<Optional<Sentence>> hindrance, Function<Bench, Duration> length) {
        static Terms lasting(Function<Bench, Duration> length) {
            return new Terms(Optional::empty, length);
        }

        /// @param spans how many of the bench's spans one trial measures
        /// @param beside how long start, warm-up and end take
        static Terms of(double spans, Duration beside) {
            return lasting(bench ->
                    Duration.ofNanos((long) (bench.span().toNanos() * spans)).plus(beside));
        }

        Terms unless(Supplier<Optional<Sentence>> other) {
            return new Terms(other, length);
        }
    }

    /// A sentence of this family.
    static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", "parallelism." + key, facts);
    }
}
