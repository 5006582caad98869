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
        return bench.span().multipliedBy(terms.spans()).plus(terms.beside());
    }

    /// What an experiment needs.
    ///
    /// @param hindrance why it cannot be tried here
    /// @param spans how many of the bench's spans one trial measures
    /// @param beside how long start, warm-up and end take
    record Terms(Supplier<Optional<Sentence>> hindrance, int spans, Duration beside) {
        static Terms of(int spans, long seconds) {
            return new Terms(Optional::empty, spans, Duration.ofSeconds(seconds));
        }

        Terms unless(Supplier<Optional<Sentence>> other) {
            return new Terms(other, spans, beside);
        }
    }

    /// A sentence of this family.
    static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", "parallelism." + key, facts);
    }
}
