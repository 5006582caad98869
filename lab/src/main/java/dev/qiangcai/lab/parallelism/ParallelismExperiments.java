package dev.qiangcai.lab.parallelism;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;

/// Claims 3 and 6: no pre-emption, and fixed against adaptive parallelism.
public final class ParallelismExperiments {
    private ParallelismExperiments() {}

    public static List<Experiment> all() {
        return List.of(
                GoHogs.experiment(),
                JvmHogs.experiment(),
                Safepoints.experiment(),
                GoProcs.experiment(),
                CarrierPolicies.experiment(),
                CpuLimit.experiment());
    }
}
