package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An experiment written down: what it says stands in the words under its prefix, as `<prefix>.claim`,
/// `<prefix>.cure`, `<prefix>.variant.<name>` and `<prefix>.pair.<name>`.
///
/// @param claim the claim
/// @param check why a machine cannot try it
/// @param variants what is tried
/// @param comparisons what is judged
/// @param length how long one trial probably takes
record Design(
        Claim claim,
        Function<Bench, Optional<Sentence>> check,
        List<Variant> variants,
        List<Comparison> comparisons,
        Function<Bench, Duration> length)
        implements Experiment {
    private static final String WORDS = "dev.qiangcai.lab.words";

    Design {
        variants = List.copyOf(variants);
        comparisons = List.copyOf(comparisons);
    }

    static Sentence say(String key, Object... facts) {
        return new Sentence(WORDS, key, List.of(facts));
    }

    /// The claim of that number and name, in the words under the prefix.
    static Claim claim(int number, String name, Platform platform, String prefix) {
        return new Claim(number, name, platform, say(prefix + ".claim"), say(prefix + ".cure"));
    }

    static Variant variant(String prefix, String name, Variant.Trial trial) {
        return new Variant(name, say(prefix + ".variant." + name), trial);
    }

    /// Two variants of an experiment, by name.
    record Pair(String off, String on) {
        Comparison in(Metric metric, Comparison.Claimed claimed, Sentence what) {
            return new Comparison(metric, off, on, claimed, what);
        }
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return check.apply(bench);
    }

    @Override
    public Duration expected(Bench bench) {
        return length.apply(bench);
    }
}
