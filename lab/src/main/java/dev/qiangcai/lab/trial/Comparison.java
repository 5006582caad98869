package dev.qiangcai.lab.trial;

import dev.qiangcai.guard.words.Sentence;
import java.util.Objects;

/// Two variants set side by side in one metric, with what was claimed of the pair.
///
/// @param metric what is compared
/// @param off the name of the variant to compare with
/// @param on the name of the variant that the claim is about
/// @param claimed what was claimed
/// @param what the comparison in words, for the report
public record Comparison(Metric metric, String off, String on, Claimed claimed, Sentence what) {
    public Comparison {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(off, "off");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(claimed, "claimed");
        Objects.requireNonNull(what, "what");
    }

    /// What somebody says of a pair.
    public sealed interface Claimed {
        /// The setting changes the figure by this factor: 3.0 trebles it, 0.61 takes 39 % off. Never 1.
        record Factor(double factor) implements Claimed {}

        /// The setting leaves the figure within this share: 0.05 is five per cent either way.
        record NoChange(double share) implements Claimed {}

        /// The setting makes the figure worse by no more than this share; better it may be. 0.05 is five per cent.
        record NoWorse(double share) implements Claimed {}

        /// With the setting, the figure lies in this range, whatever it is without.
        record Within(double least, double most) implements Claimed {}

        /// Nobody claimed anything: the pair is shown, and not judged.
        record Nothing() implements Claimed {}
    }
}
