package dev.qiangcai.guard.carriers;

/// How virtual threads are started.
interface Flight {
    void start(Runnable task);

    /// Has the scheduler notice that it may use more carriers. It looks only when a task joins an empty queue.
    void nudge();
}
