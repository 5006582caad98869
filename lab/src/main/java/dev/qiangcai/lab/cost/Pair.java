package dev.qiangcai.lab.cost;

import dev.qiangcai.lab.child.WarmUp;
import dev.qiangcai.lab.load.Arrivals;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.OpenLoop;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Two services that run at once, so that what the machine does beside hits both alike. Each is asked as often as the
/// other.
record Pair(Bench bench, Service first, Service second) implements AutoCloseable {
    /// However quick: the kernel counts CPU in hundredths of a second, and the guard's rounds take seconds.
    static final Duration SPAN = Duration.ofSeconds(8);

    /// At the rate of a measuring the compilers would be at it for minutes.
    private static final double WARM_PER_SECOND = 800;

    private static final int CONNECTIONS = 8;

    /// @param first the first one's flags
    /// @param second the second one's
    static Pair start(Bench bench, List<String> first, List<String> second) throws IOException, InterruptedException {
        var one = Service.start(bench, first, "first");
        try {
            return new Pair(bench, one, Service.start(bench, second, "second"));
        } catch (IOException | InterruptedException failed) {
            one.close();
            throw failed;
        }
    }

    /// By how much more CPU the second uses while something passes, in hundredths of a processor.
    double added(Phase phase) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var before = second.cpu().minus(first.cpu());
        phase.pass();
        var added = second.cpu().minus(first.cpu()).minus(before);
        return 100.0 * added.toNanos() / (System.nanoTime() - start);
    }

    /// Until what the load has set going, such as compilers, has come to an end.
    void warm() throws IOException, InterruptedException {
        WarmUp.run(List.of(first.child(), second.child()), span -> load(WARM_PER_SECOND, span));
        pause(bench.span().dividedBy(2));
    }

    /// Loads both at once, and waits until all is answered.
    void load(double perSecond, Duration span) throws InterruptedException {
        var failed = new AtomicReference<InterruptedException>();
        var other = Thread.ofPlatform().start(() -> {
            try {
                load(first, perSecond, span);
            } catch (InterruptedException stopped) {
                failed.set(stopped);
            }
        });
        load(second, perSecond, span);
        other.join();
        var stopped = failed.get();
        if (stopped != null) {
            throw stopped;
        }
    }

    private void load(Service service, double perSecond, Duration span) throws InterruptedException {
        new OpenLoop(perSecond, span, Arrivals.POISSON, bench.seed(), Bounds.of(CONNECTIONS)).run(service.work());
    }

    static void pause(Duration span) throws InterruptedException {
        var never = new CountDownLatch(1);
        var _ = never.await(span.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        second.close();
        first.close();
    }

    /// Something that is waited for.
    interface Phase {
        void pass() throws IOException, InterruptedException;
    }
}
