package dev.qiangcai.lab.parallelism;

import dev.qiangcai.guard.carriers.CarrierPolicy;
import dev.qiangcai.guard.carriers.CarrierSettings;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.carriers.CpuPool;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.lab.service.Work;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// A child that starts short tasks on virtual threads at fixed times, while hogs compute without end.
///
/// Arguments: how many hogs, where they run (`carriers` or `pool`), the guard's policy or `off`, how many tasks.
/// The last line of its standard output tells [Latencies] and how many milliseconds of work the hogs did a second.
final class ShortTasks {
    private static final long EVERY_NANOS = 2_000_000;
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int WARM_UP = 1000;

    private final LongAdder hogged = new LongAdder();

    private ShortTasks() {}

    public static void main(String[] arguments) {
        var hogs = Integer.parseInt(arguments[0]);
        var tasks = Integer.parseInt(arguments[3]);
        var program = new ShortTasks();
        run(WARM_UP);
        CarrierPolicy.named(arguments[2]).ifPresent(ShortTasks::guard);
        program.start(hogs, arguments[1].equals("pool"));
        var start = System.nanoTime();
        var line = run(tasks).line();
        System.out.println(line + " hogged=" + program.hogged.sum() * 1_000_000_000 / (System.nanoTime() - start));
        Runtime.getRuntime().halt(0);
    }

    @SuppressWarnings("resource")
    private static void guard(CarrierPolicy policy) {
        // It ends with the process.
        var carriers = Carriers.start(
                CarrierSettings.defaults().with(policy),
                LimitsWatch.asked()::look,
                event -> System.err.println(event.sentence()));
        assert carriers.state().isPresent();
    }

    private void start(int hogs, boolean pooled) {
        var pool = CpuPool.within(LimitsWatch.asked().latest(), Math.max(1, hogs));
        for (var i = 0; i < hogs; i++) {
            Thread.ofVirtual().name("hog-" + i).start(() -> {
                try {
                    if (pooled) {
                        pool.call(this::hog);
                    } else {
                        hog();
                    }
                } catch (Exception e) {
                    System.err.println("A hog ended: " + e);
                }
            });
        }
    }

    private boolean hog() {
        while (!Thread.currentThread().isInterrupted()) {
            Work.micros(1000);
            hogged.increment();
        }
        return true;
    }

    private static Latencies run(int tasks) {
        var took = new AtomicLongArray(tasks);
        var done = new AtomicInteger();
        var start = System.nanoTime();
        for (var i = 0; i < tasks; i++) {
            var task = i;
            var due = start + i * EVERY_NANOS;
            until(due);
            Thread.startVirtualThread(() -> {
                Work.micros(20);
                took.set(task, System.nanoTime() - due);
                done.incrementAndGet();
            });
        }
        var last = System.nanoTime() + PATIENCE_NANOS;
        while (done.get() < tasks && last - System.nanoTime() > 0) {
            until(System.nanoTime() + EVERY_NANOS);
        }
        return latencies(took, start);
    }

    private static Latencies latencies(AtomicLongArray took, long start) {
        var end = System.nanoTime();
        var nanos = new long[took.length()];
        var done = 0;
        for (var i = 0; i < nanos.length; i++) {
            var mine = took.get(i);
            done += mine > 0 ? 1 : 0;
            nanos[i] = mine > 0 ? mine : end - (start + i * EVERY_NANOS);
        }
        return new Latencies(nanos, done);
    }

    private static void until(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
