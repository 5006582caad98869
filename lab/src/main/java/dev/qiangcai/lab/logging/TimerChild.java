package dev.qiangcai.lab.logging;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// A program that keeps 10,000 virtual threads on timers, and every second does to itself what its first argument says:
/// `none`, `text` or `json` (a dump of all threads into a file), or `mxbean` (asks the scheduler).
///
/// It says `measuring` after its warm-up and ends with a line of figures like the lab's Go programs, in milliseconds.
public final class TimerChild {
    static final int TIMERS = 10_000;
    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LATE_MICROS = 50_000;

    private final Histogram delays = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
    private volatile boolean measuring;
    private volatile boolean ended;
    private int dumps;
    private long dumpNanos;

    private TimerChild() {}

    /// @param arguments what to do every second, milliseconds of warm-up, and milliseconds to measure
    public static void main(String[] arguments) throws IOException {
        new TimerChild().run(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    private void run(String task, int warm, int span) throws IOException {
        for (int i = 0; i < TIMERS; i++) {
            long offset = BEAT * i / TIMERS;
            Thread.ofVirtual().name("timer-" + i).start(() -> tick(offset));
        }
        await(System.nanoTime() + Duration.ofMillis(warm).toNanos());
        long cpu = cpu();
        measuring = true;
        System.out.println("measuring");
        long start = System.nanoTime();
        long end = start + Duration.ofMillis(span).toNanos();
        // The first one comes soon, so that a short look has one too.
        for (long next = start + BEAT; next - end < 0; next += TimeUnit.SECONDS.toNanos(1)) {
            await(next);
            perform(task);
        }
        await(end);
        measuring = false;
        ended = true;
        report(cpu() - cpu);
    }

    private void tick(long offset) {
        await(System.nanoTime() + offset);
        while (!ended) {
            long due = System.nanoTime() + BEAT;
            await(due);
            if (measuring) {
                delays.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due)));
            }
        }
    }

    private static void await(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void perform(String task) throws IOException {
        long start = System.nanoTime();
        switch (task) {
            case "none" -> {
                return;
            }
            case "text" -> dump(ThreadDumpFormat.TEXT_PLAIN);
            case "json" -> dump(ThreadDumpFormat.JSON);
            case "mxbean" -> ask();
            default -> throw new IllegalArgumentException("none, text, json or mxbean, not " + task);
        }
        dumps++;
        dumpNanos += System.nanoTime() - start;
    }

    private void dump(ThreadDumpFormat format) throws IOException {
        var file = Path.of("dump-" + dumps).toAbsolutePath();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(file.toString(), format);
    }

    private static void ask() {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        if (scheduler.getMountedVirtualThreadCount() + scheduler.getQueuedVirtualThreadCount() < 0) {
            throw new IllegalStateException("The scheduler does not know its threads; use a JDK with " + scheduler);
        }
    }

    private void report(long cpu) {
        long beats = delays.getTotalCount();
        long late = beats - delays.getCountBetweenValues(0, LATE_MICROS);
        System.out.printf(
                Locale.ROOT,
                "beats=%d late=%d lateShare=%.6f mean=%.3f p50=%.3f p99=%.3f max=%.3f cpuMs=%d dumps=%d dumpMs=%.3f%n",
                beats,
                late,
                (double) late / Math.max(1, beats),
                delays.getMean() / 1e3,
                delays.getValueAtPercentile(50) / 1e3,
                delays.getValueAtPercentile(99) / 1e3,
                delays.getMaxValue() / 1e3,
                TimeUnit.NANOSECONDS.toMillis(cpu),
                dumps,
                dumps == 0 ? 0.0 : dumpNanos / 1e6 / dumps);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
