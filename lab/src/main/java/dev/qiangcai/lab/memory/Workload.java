package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Needs;
import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.flags.Origin;
import java.time.Duration;
import java.util.Locale;

/// What is asked of a limit. Shares of the live set are shares of the heap that the guard gives under that limit with
/// that collector, so that every setting meets the same demand.
enum Workload {
    LIVE_50(0.5),
    LIVE_80(0.8),
    /// A live set of 120 % of the limit itself, which nothing can hold.
    OVER(0),
    /// A quarter of the limit in direct buffers.
    DIRECT(0.5),
    /// A waiting thread for each MiB, 800 at most.
    THREADS(0.5),
    /// Ten classes for each MiB, 8,000 at most.
    CLASSES(0.5);

    private static final int OWN_CLASSES = 1100;
    private static final int OWN_THREADS = 8;
    private final double live;

    Workload(double live) {
        this.live = live;
    }

    boolean fits() {
        return this != OVER;
    }

    /// The workload that shows what this one needs beside its live set.
    Workload trained() {
        return this == OVER || this == LIVE_80 ? LIVE_50 : this;
    }

    int classes(Bytes limit) {
        return this == CLASSES ? (int) Math.min(8_000, limit.inMib() * 10) : 0;
    }

    private int threads(Bytes limit) {
        return this == THREADS ? (int) Math.min(800, limit.inMib()) : 0;
    }

    private Bytes direct(Bytes limit) {
        return this == DIRECT ? limit.times(0.25) : Bytes.NONE;
    }

    /// What its owner would know without a training run.
    Needs known(Bytes limit) {
        return Needs.UNKNOWN
                .with(Kind.THREADS, OWN_THREADS + threads(limit), Origin.TOLD)
                .with(Kind.CLASSES, OWN_CLASSES + classes(limit), Origin.TOLD);
    }

    /// What its owner would tell the guard, beside the live set; the rest is measured.
    Needs needs(Bytes limit) {
        return Needs.UNKNOWN
                .with(Kind.DIRECT, direct(limit).count(), Origin.TOLD)
                .with(Kind.ARRAY, Bytes.kib(64).count(), Origin.TOLD);
    }

    Bytes live(Bytes limit, Bytes heap) {
        return fits() ? heap.times(live) : limit.times(1.2);
    }

    Load load(Bytes limit, Bytes heap, Duration warm, Duration span) {
        return new Load(live(limit, heap).count(), direct(limit).count(), threads(limit), classes(limit), warm, span);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
