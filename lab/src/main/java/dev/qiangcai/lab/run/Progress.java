package dev.qiangcai.lab.run;

import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;

/// Who watches a run. Called on the thread that runs it, between trials.
public interface Progress {
    /// An experiment starts.
    default void began(Experiment experiment) {}

    /// A trial starts.
    default void trying(Experiment experiment, Variant variant, int round) {}

    /// A trial ended, one way or another.
    default void tried(Experiment experiment, Tried tried) {}

    /// An experiment ended, or could not be tried.
    default void ended(Run run) {}
}
