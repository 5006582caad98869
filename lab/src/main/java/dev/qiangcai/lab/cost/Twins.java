package dev.qiangcai.lab.cost;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.load.Arrivals;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.ClosedLoop;
import dev.qiangcai.lab.load.OpenLoop;
import dev.qiangcai.lab.load.Probe;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.service.LabService;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Two services that differ in their flags only, compared in everything by turns.
final class Twins {
    /// So that the heap neither grows nor shrinks: what is left of a difference in memory is not the heap's.
    private static final List<String> STEADY = List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final double PER_SECOND = 500;
    private static final int CONNECTIONS = 8;
    private static final int SLICES = 4;
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

    Sample run() throws IOException, InterruptedException {
        var sample = Sample.of(GuardCost.START, addedStart());
        try (var first = Service.start(bench, STEADY, "first");
                var second = Service.start(bench, both(), "second")) {
            var warm = new ClosedLoop(bench.span(), Bounds.of(CONNECTIONS));
            warm.run(first.json());
            warm.run(second.json());
            var idle = addedIdle(first, second);
            var busy = addedBusy(first, second);
            return sample.and(GuardCost.IDLE, idle)
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
            return service.startNanos / 1e6;
        }
    }

    private double addedIdle(Service first, Service second) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var before = second.cpu().minus(first.cpu());
        pause(bench.span());
        var added = second.cpu().minus(first.cpu()).minus(before);
        return 100.0 * added.toNanos() / (System.nanoTime() - start);
    }

    /// Whoever goes first in a slice goes second in the next.
    private double addedBusy(Service first, Service second) throws IOException, InterruptedException {
        var firsts = Duration.ZERO;
        var seconds = Duration.ZERO;
        for (int slice = 0; slice < SLICES; slice++) {
            if (slice % 2 == 0) {
                firsts = firsts.plus(busy(first, slice));
                seconds = seconds.plus(busy(second, slice));
            } else {
                seconds = seconds.plus(busy(second, slice));
                firsts = firsts.plus(busy(first, slice));
            }
        }
        return firsts.isZero() ? 0 : 100.0 * seconds.minus(firsts).toNanos() / firsts.toNanos();
    }

    private Duration busy(Service service, int slice) throws IOException, InterruptedException {
        var before = service.cpu();
        var span = bench.span().dividedBy(SLICES);
        new OpenLoop(PER_SECOND, span, Arrivals.POISSON, bench.seed() + slice, Bounds.of(CONNECTIONS))
                .run(service.json());
        return service.cpu().minus(before);
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

    /// One of the two while it runs.
    ///
    /// @param startNanos from its start to its first answer
    private record Service(Child child, int port, long startNanos) implements AutoCloseable {
        static Service start(Bench bench, List<String> flags, String name) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            var child = Child.start(Jvm.of(bench, LabService.class)
                    .flags(flags)
                    .launch(bench.folder())
                    .named(name));
            try {
                int port = Integer.parseInt(child.await(LabService.READY).group(1));
                if (!Probe.answers(Target.local(port, "/json"), ANSWER)) {
                    throw new IOException("the service listens on port " + port + " and does not answer");
                }
                return new Service(child, port, System.nanoTime() - begun);
            } catch (IOException | InterruptedException failed) {
                child.close();
                throw failed;
            }
        }

        Target json() {
            return Target.local(port, "/json");
        }

        Duration cpu() throws IOException {
            return child.usage().cpu();
        }

        long resident() throws IOException {
            return child.usage().residentBytes();
        }

        @Override
        public void close() {
            child.close();
        }
    }
}
