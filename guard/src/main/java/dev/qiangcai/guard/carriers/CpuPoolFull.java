package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.words.SpokenException;

/// A [CpuPool] took no more work: its queue is full, or it is closed.
public final class CpuPoolFull extends SpokenException {
    private static final long serialVersionUID = 1L;

    private final int threads;
    private final int queue;

    CpuPoolFull(int threads, int queue, boolean closed, Throwable cause) {
        super(CarrierEvent.say(closed ? "carriers.pool.closed" : "carriers.pool.full", threads, queue), cause);
        this.threads = threads;
        this.queue = queue;
    }

    public int threads() {
        return threads;
    }

    /// How many tasks may wait.
    public int queue() {
        return queue;
    }
}
