package dev.qiangcai.guard.limits;

import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What lies behind the [Limits], for whoever wants to know more.
///
/// @param groups which control groups there are, such as `v1`, `v2`, `v1+v2`; empty where there are none
/// @param quota the tightest quota of processor time, if any
/// @param cpuset the processors that threads may run on
/// @param max bytes above which the kernel kills, if any
/// @param high bytes above which the kernel slows the container down, if any
/// @param swap bytes of swap that the container may use, where that is bounded
/// @param pressures what tasks wait for; a resource that the kernel does not watch is missing
/// @param notes what was odd, and what counts instead
public record Particulars(
        String groups,
        Optional<Quota> quota,
        Grant cpuset,
        Optional<Grant> max,
        Optional<Grant> high,
        Optional<Grant> swap,
        Map<Resource, Pressure> pressures,
        List<Sentence> notes) {
    public Particulars {
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(quota, "quota");
        Objects.requireNonNull(cpuset, "cpuset");
        Objects.requireNonNull(max, "max");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(swap, "swap");
        pressures = Map.copyOf(pressures);
        notes = List.copyOf(notes);
    }

    /// Nothing but the processors, for limits that were made up.
    static Particulars none(Grant processors) {
        return new Particulars(
                "",
                Optional.empty(),
                processors,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }
}
