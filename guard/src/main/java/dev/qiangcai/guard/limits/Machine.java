package dev.qiangcai.guard.limits;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalLong;

/// What the JVM itself knows of the machine: the last source, and the only one where the kernel is not Linux.
///
/// @param processors how many the JVM counts
/// @param memory the machine's memory
/// @param used bytes of it in use
record Machine(Grant processors, Grant memory, OptionalLong used) {
    static Machine here() {
        var runtime = Runtime.getRuntime();
        var processors = new Grant(runtime.availableProcessors(), "Runtime.availableProcessors");
        return system().map(system -> new Machine(
                        processors,
                        new Grant(system.getTotalMemorySize(), "OperatingSystemMXBean.getTotalMemorySize"),
                        OptionalLong.of(system.getTotalMemorySize() - system.getFreeMemorySize())))
                .orElseGet(() -> new Machine(
                        processors, new Grant(runtime.maxMemory(), "Runtime.maxMemory"), OptionalLong.empty()));
    }

    /// Missing in images without the `jdk.management` module.
    private static Optional<com.sun.management.OperatingSystemMXBean> system() {
        try {
            return ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean system
                    ? Optional.of(system)
                    : Optional.empty();
        } catch (LinkageError missing) {
            return Optional.empty();
        }
    }
}
