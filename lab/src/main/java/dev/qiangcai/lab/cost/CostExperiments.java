package dev.qiangcai.lab.cost;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;

/// The experiments on what the guard costs.
public final class CostExperiments {
    private CostExperiments() {}

    public static List<Experiment> all() {
        return List.of(new GuardCost());
    }
}
