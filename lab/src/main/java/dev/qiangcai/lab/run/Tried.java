package dev.qiangcai.lab.run;

import dev.qiangcai.lab.trial.Sample;
import java.time.Duration;
import java.util.Objects;

/// One trial, as it went.
///
/// @param variant the variant's name
/// @param round which round, from 1
/// @param place which trial of the round, from 1
/// @param outcome what came of it
/// @param took how long it took, from start to tidied up
/// @param before how busy the machine was when it started
/// @param after how busy the machine was when it ended; the trial itself is part of that
public record Tried(String variant, int round, int place, Outcome outcome, Duration took, Load before, Load after) {
    /// What comes of a trial.
    public sealed interface Outcome {
        /// It ran, and gave figures.
        record Measured(Sample sample) implements Outcome {}

        /// It broke.
        ///
        /// @param why for the log and the report: the exception's own words
        record Broke(String why) implements Outcome {}

        /// It did not end in time, and was ended.
        record Hung(Duration patience) implements Outcome {}
    }

    public Tried {
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    public boolean measured() {
        return outcome instanceof Outcome.Measured;
    }
}
