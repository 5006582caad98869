package dev.qiangcai.lab;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;
import java.util.stream.Stream;

/// The lab: every experiment there is, in the order of its claims.
public final class Lab {
    private Lab() {}

    /// Every experiment, by claim number, Go before the JVM.
    public static List<Experiment> experiments() {
        return Stream.<List<Experiment>>of().flatMap(List::stream).toList();
    }
}
