package dev.qiangcai.lab.crash;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;

/// What a crash writes: Go's traces by `GOTRACEBACK`, and what the JVM has instead.
public final class CrashExperiments {
    private CrashExperiments() {}

    public static List<Experiment> all() {
        return List.of(new GoTraces(), new JvmReports());
    }
}
