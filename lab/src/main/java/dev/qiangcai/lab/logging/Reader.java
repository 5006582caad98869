package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Drain;
import java.io.IOException;

/// How whoever collects a program's standard error behaves while something is measured.
enum Reader {
    HEALTHY,
    /// The pipe is full, and is emptied slowly.
    SLOW,
    /// The pipe is full, and nobody reads.
    STALLED;

    /// From now on, until the pipe is drained healthily again.
    ///
    /// @param bytesPerSecond what slow means
    void take(Child child, long bytesPerSecond) throws IOException, InterruptedException {
        switch (this) {
            case HEALTHY -> child.err().drain(new Drain.Healthy());
            case SLOW -> child.choke(new Drain.Slow(bytesPerSecond));
            case STALLED -> child.choke(new Drain.Stalled());
        }
    }
}
