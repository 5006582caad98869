package dev.qiangcai.lab.report;

import dev.qiangcai.lab.run.Run;
import dev.qiangcai.lab.trial.Variant;
import java.util.List;

/// One variant with its trials.
///
/// @param name the variant's name
/// @param what its settings
/// @param trials in the order in which they ran
public record Tested(String name, Text what, List<Trial> trials) {
    public Tested {
        trials = List.copyOf(trials);
    }

    static Tested of(Variant variant, Run run) {
        return new Tested(
                variant.name(),
                Text.of(variant.what()),
                run.trials().stream()
                        .filter(tried -> tried.variant().equals(variant.name()))
                        .map(Trial::of)
                        .toList());
    }

    /// How many of its trials broke or hung.
    int failures() {
        return (int) trials.stream().filter(trial -> !trial.failure().isEmpty()).count();
    }

    /// What went wrong first; empty if nothing did.
    String failure() {
        return trials.stream()
                .map(Trial::failure)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }
}
