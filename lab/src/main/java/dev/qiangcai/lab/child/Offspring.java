package dev.qiangcai.lab.child;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Every process that lives now: when this JVM is stopped, they are killed.
final class Offspring {
    private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("end of children").unstarted(() -> LIVING.forEach(Offspring::kill)));
    }

    private Offspring() {}

    static void add(Process process) {
        LIVING.add(process);
        var _ = process.onExit().thenRun(() -> LIVING.remove(process));
    }

    /// Kills it with all that it started. A process that was halted by a signal dies as well.
    static void kill(Process process) {
        var below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }
}
