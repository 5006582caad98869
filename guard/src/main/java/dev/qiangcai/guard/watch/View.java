package dev.qiangcai.guard.watch;

import dev.qiangcai.guard.telemetry.Telemetry;
import dev.qiangcai.guard.telemetry.Vitals;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;

/// A JMX connection to another JVM. One thread uses it.
public final class View implements AutoCloseable {
    private static final String SCHEDULER = "jdk.management:type=VirtualThreadScheduler";
    private static final String MEMORY = "java.lang:type=Memory";
    private static final String SYSTEM = "java.lang:type=OperatingSystem";

    /// The guard joins the bean server within a second of its start; on a loaded machine a little later.
    private static final long JOINS_NANOS = 5_000_000_000L;

    private static final long PAUSE_NANOS = 100_000_000L;

    private final Suspect suspect;
    private final JMXConnector connector;
    private boolean expected;

    View(Suspect suspect, JMXConnector connector, boolean guarded) {
        this.suspect = suspect;
        this.connector = connector;
        this.expected = guarded;
    }

    /// Looks once.
    ///
    /// @throws TargetLost when the process has ended, or no longer answers
    public Sighting look() {
        try {
            var server = connector.getMBeanServerConnection();
            var own = guard(server);
            return own.isEmpty()
                    ? new Sighting(false, plain(server), own.words(""))
                    : new Sighting(true, told(own), own.words("PartsOff"));
        } catch (IOException | RuntimeException broken) {
            throw Target.lost(suspect, broken, "watch.silent");
        }
    }

    /// Waits until the next look, but no longer than the process lives.
    public void pause(Duration interval) throws InterruptedException {
        try {
            suspect.process().onExit().get(interval.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException alive) {
            // time for the next look
        } catch (ExecutionException odd) {
            throw new IllegalStateException("a process has no exit", odd);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException gone) {
            // What is gone is closed.
        }
    }

    /// The guard's own bean. Where the guard stands but has not joined the bean server yet, it is waited for, once.
    private Attributes guard(MBeanServerConnection server) throws IOException {
        long start = System.nanoTime();
        var own = ask(server);
        while (expected && own.isEmpty() && System.nanoTime() - start < JOINS_NANOS) {
            LockSupport.parkNanos(PAUSE_NANOS);
            own = ask(server);
        }
        expected = false;
        return own;
    }

    private static Attributes ask(MBeanServerConnection server) throws IOException {
        return Attributes.read(
                server,
                Telemetry.NAME,
                "PartsOff",
                "Carriers",
                "MountedVirtualThreads",
                "QueuedVirtualThreads",
                "HeapUsed",
                "HeapLimit",
                "HeapGoal",
                "Processors",
                "MemoryLimit",
                "MemoryUsed",
                "MemoryPressure",
                "Sheds",
                "Crashes",
                "DroppedLogLines",
                "Hogs");
    }

    private static Vitals told(Attributes own) {
        return new Vitals(
                new Vitals.Carriers(
                        own.whole("Carriers"), own.whole("MountedVirtualThreads"), own.count("QueuedVirtualThreads")),
                new Vitals.Heap(
                        own.count("HeapUsed").orElse(0), own.count("HeapLimit").orElse(0), own.count("HeapGoal")),
                new Vitals.Container(
                        own.share("Processors"),
                        own.count("MemoryLimit"),
                        own.count("MemoryUsed"),
                        own.share("MemoryPressure")),
                new Vitals.Counts(
                        own.count("Sheds").orElse(0),
                        own.count("Crashes").orElse(0),
                        own.count("DroppedLogLines").orElse(0),
                        own.count("Hogs").orElse(0)));
    }

    /// What any JVM tells. Its total of memory is the container's limit, where there is one.
    private static Vitals plain(MBeanServerConnection server) throws IOException {
        var scheduler = Attributes.read(
                server, SCHEDULER, "Parallelism", "MountedVirtualThreadCount", "QueuedVirtualThreadCount");
        var memory = Attributes.read(server, MEMORY, "HeapMemoryUsage");
        var system = Attributes.read(server, SYSTEM, "AvailableProcessors", "TotalMemorySize", "FreeMemorySize");
        var total = system.count("TotalMemorySize");
        var free = system.count("FreeMemorySize");
        return new Vitals(
                new Vitals.Carriers(
                        scheduler.whole("Parallelism"),
                        scheduler.whole("MountedVirtualThreadCount"),
                        scheduler.count("QueuedVirtualThreadCount")),
                new Vitals.Heap(
                        memory.inside("HeapMemoryUsage", "used").orElse(0),
                        memory.inside("HeapMemoryUsage", "max").orElse(0),
                        OptionalLong.empty()),
                new Vitals.Container(
                        system.share("AvailableProcessors"),
                        total,
                        total.isPresent() && free.isPresent()
                                ? OptionalLong.of(total.getAsLong() - free.getAsLong())
                                : OptionalLong.empty(),
                        Vitals.Container.UNKNOWN.pressure()),
                Vitals.Counts.NONE);
    }
}
