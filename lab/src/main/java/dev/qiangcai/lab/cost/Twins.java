package dev.qiangcai.lab.cost;

import dev.qiangcai.lab.load.Arrivals;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.OpenLoop;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Two services that differ in their flags only. Starts are measured by turns; all else on both at once, so that what
/// the machine does beside hits both alike. Each is asked as often as the other.
final class Twins {
    /// So that the heap neither grows nor shrinks: what is left of a difference in memory is not the heap's.
    private static final List<String> STEADY = List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    /// Half a millisecond of work each: a service that is busy, and far from full.
    private static final double PER_SECOND = 200;

    /// So many in so long a time that the compilers are done with what a request takes: at the rate above they would be
    /// at it for minutes, and what they do differs from start to start by more than what is looked for.
    private static final double WARM_PER_SECOND = 800;

    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /// However quick: the kernel counts CPU in hundredths of a second, and the guard's rounds take seconds.
    private static final Duration SPAN = Duration.ofSeconds(8);

    private static final int CONNECTIONS = 8;
    private static final double MIB = 1 << 20;

    private final Bench bench;
    private final List<String> extra;

    /// @param extra the second twin's further flags
    Twins(Bench bench, List<String> extra) {
        this.bench = bench;
        this.extra = List.copyOf(extra);
    }

    /// How often each twin is started.
    static int starts(Bench bench) {
        return bench.quick() ? 2 : 7;
    }

    static Duration expected(Bench bench) {
        return SPAN.multipliedBy(4)
                .plus(bench.span().multipliedBy(2))
                .plus(WARM_UP)
                .plusSeconds(2L * (1 + starts(bench)));
    }

    Sample run() throws IOException, InterruptedException {
        var sample = Sample.of(GuardCost.START, addedStart());
        try (var first = Service.start(bench, STEADY, "first");
                var second = Service.start(bench, both(), "second")) {
            var pair = new Pair(first, second);
            var early = pair.added(() -> pause(SPAN));
            load(pair, WARM_PER_SECOND, WARM_UP);
            pause(bench.span().dividedBy(2)); // what the load has set going, such as compilers, comes to an end
            var idle = pair.added(() -> pause(SPAN.plus(bench.span())));
            var busy = pair.added(() -> load(pair, PER_SECOND, SPAN.multipliedBy(2)));
            return sample.and(GuardCost.EARLY, early)
                    .and(GuardCost.IDLE, idle)
                    .and(GuardCost.BUSY, busy)
                    .and(GuardCost.RESIDENT, (second.resident() - first.resident()) / MIB);
        }
    }

    private double addedStart() throws IOException, InterruptedException {
        var added = new ArrayList<Double>();
        for (int i = 0; i < starts(bench); i++) {
            // Each goes first as often as the other, since whoever goes second finds the files in memory.
            boolean swapped = i % 2 == 1;
            double one = startMillis(swapped ? both() : STEADY);
            double other = startMillis(swapped ? STEADY : both());
            added.add(swapped ? one - other : other - one);
        }
        Collections.sort(added);
        int middle = added.size() / 2;
        return added.size() % 2 == 1 ? added.get(middle) : (added.get(middle - 1) + added.get(middle)) / 2;
    }

    private double startMillis(List<String> flags) throws IOException, InterruptedException {
        try (var service = Service.start(bench, flags, "start")) {
            return service.startNanos() / 1e6;
        }
    }

    /// Loads both at once, and waits until all is answered.
    private void load(Pair pair, double perSecond, Duration span) throws InterruptedException {
        var failed = new AtomicReference<InterruptedException>();
        var other = Thread.ofPlatform().start(() -> {
            try {
                load(pair.first(), perSecond, span);
            } catch (InterruptedException stopped) {
                failed.set(stopped);
            }
        });
        load(pair.second(), perSecond, span);
        other.join();
        var stopped = failed.get();
        if (stopped != null) {
            throw stopped;
        }
    }

    private void load(Service service, double perSecond, Duration span) throws InterruptedException {
        new OpenLoop(perSecond, span, Arrivals.POISSON, bench.seed(), Bounds.of(CONNECTIONS)).run(service.work());
    }

    private static void pause(Duration span) throws InterruptedException {
        var never = new CountDownLatch(1);
        var _ = never.await(span.toNanos(), TimeUnit.NANOSECONDS);
    }

    private List<String> both() {
        var flags = new ArrayList<>(STEADY);
        flags.addAll(extra);
        return flags;
    }

    /// Something that is waited for.
    private interface Phase {
        void pass() throws IOException, InterruptedException;
    }

    private record Pair(Service first, Service second) {
        /// By how much more CPU the second uses while something passes, in hundredths of a processor.
        double added(Phase phase) throws IOException, InterruptedException {
            long start = System.nanoTime();
            var before = second.cpu().minus(first.cpu());
            phase.pass();
            var added = second.cpu().minus(first.cpu()).minus(before);
            return 100.0 * added.toNanos() / (System.nanoTime() - start);
        }
    }
}
