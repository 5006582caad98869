package dev.qiangcai.buyer.pages;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Says which of the hosts are this instance's to ask, and when.
public interface Shares {
    /// All of them, all the time.
    Shares ALL = Shares::all;

    /// Has the work of every host that is ours done, until the thread is interrupted. One host is never worked at by
    /// two threads at once.
    ///
    /// @param hosts the work by the host's name, the same in every instance that shares it
    void run(Map<String, Work> hosts) throws InterruptedException;

    /// What there is to do at one host.
    interface Work {
        /// Goes on until the lease ends, is lost, or the thread is interrupted.
        void round(Lease lease) throws InterruptedException;
    }

    private static void all(Map<String, Work> hosts) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rounds = new ExecutorCompletionService<Work>(threads);
            var works = new ArrayList<>(hosts.values());
            works.forEach(work -> rounds.submit(() -> {
                work.round(Lease.FOREVER);
                return work;
            }));
            try {
                // Such a round ends only by failing.
                var _ = PageWatch.outcome(rounds.take());
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
