package dev.qiangcai.guard.carriers;

/// How many carriers there should be: a pure function of what is known.
interface Target {
    /// The parallelism in the absence of trouble.
    ///
    /// @param peakRate requests per second
    int base(Share share, double peakRate);

    /// How many more are worth having while more virtual threads can run than that.
    default int spare(Share share) {
        return 0;
    }

    /// How far parallelism may be raised while carriers are starved; 0 where it may not.
    default int most(Share share) {
        return 0;
    }
}
