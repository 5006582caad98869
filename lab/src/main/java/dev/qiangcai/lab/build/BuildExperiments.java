package dev.qiangcai.lab.build;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;

/// The claims about building, 9 to 12, Go before the JVM.
public final class BuildExperiments {
    private BuildExperiments() {}

    public static List<Experiment> all() {
        return List.of(
                GoSize.experiment(),
                JvmSize.experiment(),
                GoPortability.experiment(),
                JvmPortability.experiment(),
                GoChecks.experiment(),
                MavenChecks.experiment(),
                GoDebugging.experiment(),
                JvmDebugging.experiment());
    }
}
