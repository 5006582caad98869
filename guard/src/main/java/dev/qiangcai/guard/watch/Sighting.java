package dev.qiangcai.guard.watch;

import dev.qiangcai.guard.telemetry.Vitals;
import java.util.List;
import java.util.Objects;

/// What one look at another JVM has shown.
///
/// @param guarded whether the guard stands in it; without it only what the JVM itself tells is known, and nothing
/// counted
/// @param vitals the figures
/// @param partsOff the guard's parts that are not at work, with the reason
public record Sighting(boolean guarded, Vitals vitals, List<String> partsOff) {
    public Sighting {
        Objects.requireNonNull(vitals, "vitals");
        partsOff = List.copyOf(partsOff);
    }
}
