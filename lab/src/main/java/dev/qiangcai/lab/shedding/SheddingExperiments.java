package dev.qiangcai.lab.shedding;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;

/// What the guard's limiter and its bounded logs do for a service in a rush.
public final class SheddingExperiments {
    private SheddingExperiments() {}

    public static List<Experiment> all() {
        return List.of(new Shedding(), new StalledStderr());
    }
}
