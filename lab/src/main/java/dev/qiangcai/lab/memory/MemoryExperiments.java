package dev.qiangcai.lab.memory;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;
import java.util.stream.Stream;

/// The experiments on memory.
public final class MemoryExperiments {
    private MemoryExperiments() {}

    public static List<Experiment> all() {
        return Stream.of(MemoryReturn.all(), List.of(GoMemoryLimit.experiment(), MemoryLimit.experiment()))
                .flatMap(List::stream)
                .toList();
    }
}
