package dev.qiangcai.buyer.notices;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How long something far off may take, all in all: time-outs of single reads are outlasted by a server that drips.
record Patience(Duration most) {
    Patience twice() {
        return new Patience(most.multipliedBy(2));
    }

    long seconds() {
        return most.toSeconds();
    }

    /// Waits for that, done on a thread of its own. It is a virtual one, so that the interrupt which ends it reaches
    /// even a blocked read.
    ///
    /// @return empty: it took too long
    <T> Optional<T> with(Callable<T> work) throws InterruptedException, ExecutionException {
        var task = new FutureTask<>(work);
        var thread = Thread.ofVirtual().name("message").start(task);
        try {
            return Optional.of(task.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } finally {
            thread.interrupt();
        }
    }
}
