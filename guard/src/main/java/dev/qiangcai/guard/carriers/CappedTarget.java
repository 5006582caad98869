package dev.qiangcai.guard.carriers;

/// Another target, held at the number of carriers that the owner allows: the scheduler itself takes more.
///
/// @param cap 1 or more
record CappedTarget(Target target, int cap) implements Target {
    @Override
    public int base(Share share, double peakRate) {
        return Math.min(cap, target.base(share, peakRate));
    }

    @Override
    public int spare(Share share) {
        return Math.min(target.spare(share), cap - base(share, 0));
    }

    @Override
    public int most(Share share) {
        return Math.min(cap, target.most(share));
    }
}
