package dev.qiangcai.guard.memory;

/// Whoever can let less work in.
@FunctionalInterface
public interface Shedding {
    /// @param level how much to turn away: 0 nothing, 1 everything. It rises at once and falls slowly.
    void shed(double level);
}
