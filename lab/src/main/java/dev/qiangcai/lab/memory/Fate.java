package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import java.util.Comparator;
import java.util.List;

/// What became of one child.
sealed interface Fate {
    /// It lived.
    ///
    /// @param rate transactions a second
    /// @param collecting the share of processor time that went into collecting garbage, 0 to 1
    /// @param peak the most that its group used
    record Alive(double rate, double collecting, Bytes peak) implements Fate {}

    /// It ended with an OutOfMemoryError, which names what was missing and can be handled.
    record OutOfMemory() implements Fate {}

    /// The kernel killed it, without a word.
    record Killed() implements Fate {}

    /// It did nothing more, and was given up: it collected and collected.
    record Stuck() implements Fate {}

    /// It failed in another way.
    record Failed(String why) implements Fate {}

    default double rateOrNone() {
        return this instanceof Alive(var rate, var _, var _) ? rate : 0;
    }

    /// The middle one by rate. One that did not live counts for all: a setting that fails once in three is no setting.
    static Fate median(List<Fate> fates) {
        return fates.stream()
                .filter(fate -> !(fate instanceof Alive))
                .findFirst()
                .orElseGet(() -> fates.stream()
                        .sorted(Comparator.comparingDouble(Fate::rateOrNone))
                        .toList()
                        .get(fates.size() / 2));
    }

    default boolean killed() {
        return this instanceof Killed;
    }
}
