package dev.qiangcai.guard.crash;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Which process a report comes from, found out while all was well.
///
/// @param pid its number
/// @param jvm what runs it
/// @param started when it was started, by `System.nanoTime`; empty where that is not known, or not yet
record Origin(long pid, String jvm, OptionalLong started) {
    /// What can be known at once. The rest takes the classes of the JVM's management, some 20 ms of an application's
    /// start.
    static Origin here() {
        var jvm = System.getProperty("java.vm.name", "JVM") + " " + System.getProperty("java.vm.version", "");
        return new Origin(ownNumber(), jvm, OptionalLong.empty());
    }

    /// With the start.
    ///
    /// @throws LinkageError where the JVM has no management
    Origin dated() {
        var up = ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000;
        return new Origin(pid, jvm, OptionalLong.of(System.nanoTime() - up));
    }

    /// Linux tells it for one look at a link; to ask Java for it starts the part that looks after child processes.
    private static long ownNumber() {
        try {
            return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/self")).toString());
        } catch (IOException | RuntimeException elsewhere) {
            return ProcessHandle.current().pid();
        }
    }

    /// Seconds since the start, where that is known.
    long upSeconds() {
        return (System.nanoTime() - started.getAsLong()) / 1_000_000_000;
    }

    /// What kind of thread it is. Java 17 knows no virtual ones, so their class is known by name.
    static String kind(Thread thread) {
        var name = thread.getClass().getName();
        if (name.startsWith("java.lang.") && name.endsWith("VirtualThread")) {
            return " (virtual)";
        }
        return thread.isDaemon() ? " (daemon)" : "";
    }
}
