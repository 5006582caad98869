package dev.qiangcai.guard.telemetry;

import org.jspecify.annotations.Nullable;

/// The guard in JMX, as `dev.qiangcai:type=Guard`. JMX wants getters; what is unknown here is null. Sizes are bytes.
public interface GuardMXBean {
    /// The settings, as the agent's options are written.
    String getSettings();

    /// Each part that is not at work although it was wanted, with the reason.
    String[] getPartsOff();

    @Nullable
    Integer getCarriers();

    @Nullable
    Integer getMountedVirtualThreads();

    @Nullable
    Long getQueuedVirtualThreads();

    long getHeapUsed();

    long getHeapLimit();

    /// What the heap tries not to exceed, on collectors that honour it.
    @Nullable
    Long getHeapGoal();

    @Nullable
    Double getProcessors();

    @Nullable
    Long getMemoryLimit();

    @Nullable
    Long getMemoryUsed();

    /// The share of the last 10 s in which some task waited for memory, 0 to 1.
    @Nullable
    Double getMemoryPressure();

    long getSheds();

    long getCrashes();

    long getDroppedLogLines();

    /// How often virtual threads were found that kept a carrier to themselves.
    long getHogs();
}
