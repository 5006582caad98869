package dev.qiangcai.lab.child;

/// How whoever reads a process's output behaves.
public sealed interface Drain {
    /// Reads at once whatever there is.
    record Healthy() implements Drain {}

    /// Reads no faster than this.
    record Slow(long bytesPerSecond) implements Drain {
        public Slow {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("bytesPerSecond must be 1 or more, was " + bytesPerSecond);
            }
        }
    }

    /// Has stopped reading, and holds the pipe open: the writer waits as soon as the pipe is full.
    record Stalled() implements Drain {}
}
