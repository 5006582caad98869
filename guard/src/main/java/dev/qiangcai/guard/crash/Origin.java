package dev.qiangcai.guard.crash;

import java.lang.management.ManagementFactory;

/// Which process a report comes from, found out while all was well.
///
/// @param pid its number
/// @param jvm what runs it
/// @param started when it was started, by `System.nanoTime`
record Origin(long pid, String jvm, long started) {
    static Origin here() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var jvm = System.getProperty("java.vm.name", "JVM") + " " + System.getProperty("java.vm.version", "");
        return new Origin(runtime.getPid(), jvm, System.nanoTime() - runtime.getUptime() * 1_000_000);
    }

    long upSeconds() {
        return (System.nanoTime() - started) / 1_000_000_000;
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
