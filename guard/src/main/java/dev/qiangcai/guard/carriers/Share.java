package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.limits.Limits;

/// What the container grants of the processors.
///
/// @param processors how many, or a fraction
/// @param metered whether a quota grants less than all the processors that threads may run on: then more threads at
///     once use it up before its period is over, and all of them stand still for the rest
record Share(double processors, boolean metered) {
    static Share of(Limits limits) {
        var granted = limits.processors().amount();
        return new Share(granted, granted < limits.particulars().cpuset().amount());
    }

    /// In whole processors. A started one counts: two threads make better use of one and a half than one does. The
    /// bound keeps sums from running over when a file holds nonsense.
    int whole() {
        return processors > 1 ? (int) Math.min(4096, Math.ceil(processors)) : 1;
    }
}
