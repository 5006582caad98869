package dev.qiangcai.guard.crash;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// Which process a report comes from, found out while all was well.
///
/// @param pid its number
/// @param jvm what runs it
/// @param ticker nanoseconds that only go forward
/// @param started when it was started, by the ticker
record Origin(long pid, String jvm, LongSupplier ticker, long started) {
    static Origin here(LongSupplier ticker) {
        var up = ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000;
        var jvm = System.getProperty("java.vm.name", "JVM") + " " + System.getProperty("java.vm.version", "");
        return new Origin(ProcessHandle.current().pid(), jvm, ticker, ticker.getAsLong() - up);
    }

    long upSeconds() {
        return (ticker.getAsLong() - started) / 1_000_000_000;
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
