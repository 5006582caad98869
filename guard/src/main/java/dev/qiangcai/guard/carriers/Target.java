package dev.qiangcai.guard.carriers;

/// How many carriers there should be: a pure function of what is known.
interface Target {
    /// The parallelism in the absence of trouble.
    ///
    /// @param processors what the container grants, possibly a fraction
    /// @param peakRate requests per second
    int base(double processors, double peakRate);

    /// How far parallelism may be raised while carriers are starved; 0 where it may not.
    default int most(double processors) {
        return 0;
    }
}
