package dev.qiangcai.guard.carriers;

/// The scheduler of virtual threads, as far as it can be seen and moved from outside.
interface Scheduler {
    Reading read();

    /// Sets how many carriers may run at once, now. Lowering it evicts nobody.
    void parallelism(int carriers);
}
