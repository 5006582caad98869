package dev.qiangcai.lab;

import dev.qiangcai.lab.build.BuildExperiments;
import dev.qiangcai.lab.cost.CostExperiments;
import dev.qiangcai.lab.crash.CrashExperiments;
import dev.qiangcai.lab.logging.LoggingExperiments;
import dev.qiangcai.lab.memory.MemoryExperiments;
import dev.qiangcai.lab.parallelism.ParallelismExperiments;
import dev.qiangcai.lab.shedding.SheddingExperiments;
import dev.qiangcai.lab.trial.Experiment;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The lab: every experiment there is, in the order of its claims.
public final class Lab {
    private Lab() {}

    /// Every experiment, by claim number, Go before the JVM.
    public static List<Experiment> experiments() {
        return Stream.of(
                        BuildExperiments.all(),
                        CostExperiments.all(),
                        CrashExperiments.all(),
                        LoggingExperiments.all(),
                        MemoryExperiments.all(),
                        ParallelismExperiments.all(),
                        SheddingExperiments.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(
                                (Experiment each) -> each.claim().number())
                        .thenComparing(each -> each.claim().platform()))
                .toList();
    }

    /// Whether this is the experiment's name or number: `gc-logging`, `1`; `gc-logging/jvm` is one platform's only.
    public static boolean called(Experiment experiment, String name) {
        var claim = experiment.claim();
        return Stream.of(claim.name(), String.valueOf(claim.number()))
                .flatMap(each -> Stream.of(each, each + "/" + claim.platform()))
                .anyMatch(name::equalsIgnoreCase);
    }
}
