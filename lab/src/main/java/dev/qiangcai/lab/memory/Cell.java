package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Flags;
import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.flags.Origin;
import dev.qiangcai.guard.flags.Target;
import dev.qiangcai.guard.flags.Wishes;

/// One combination that is tried under every setting.
///
/// @param limit the control group's
/// @param collector the garbage collector
/// @param workload what is asked of it
record Cell(Bytes limit, Collector collector, Workload workload) {
    /// The guard's flags. For what fits, they know the live set, as after a training run.
    ///
    /// @throws dev.qiangcai.guard.flags.NotEnough where the guard refuses the limit
    Flags flags(Target target) {
        var wishes = wishes();
        var first = Flags.of(wishes, target);
        if (!workload.fits()) {
            return first;
        }
        var live = workload.live(limit, first.budget().heap());
        return Flags.of(wishes.needs(wishes.needs().with(Kind.LIVE, live.count(), Origin.TOLD)), target);
    }

    private Wishes wishes() {
        return Wishes.of(limit, Runtime.getRuntime().availableProcessors())
                .collector(collector)
                .needs(workload.needs(limit));
    }

    @Override
    public String toString() {
        return limit + " " + collector + " " + workload;
    }
}
