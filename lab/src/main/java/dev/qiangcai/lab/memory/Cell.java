package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Flags;
import dev.qiangcai.guard.flags.Needs;
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
    /// The guard's flags, made of what the owner tells and a training run measured. For what fits, they know the live
    /// set, which is a share of the heap that they give.
    ///
    /// @throws dev.qiangcai.guard.flags.NotEnough where the guard refuses the limit
    Flags flags(Target target, Needs trained) {
        var needs = workload.needs(limit).or(trained);
        var first = flags(needs.without(Kind.LIVE), target);
        if (!workload.fits()) {
            return first;
        }
        var live = workload.live(limit, first.budget().heap());
        return flags(needs.with(Kind.LIVE, live.count(), Origin.TOLD), target);
    }

    private Flags flags(Needs needs, Target target) {
        var wishes = Wishes.of(limit, Runtime.getRuntime().availableProcessors())
                .collector(collector)
                .needs(needs);
        return Flags.of(wishes, target);
    }

    @Override
    public String toString() {
        return limit + " " + collector + " " + workload;
    }
}
