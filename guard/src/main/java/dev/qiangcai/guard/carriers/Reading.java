package dev.qiangcai.guard.carriers;

/// What the scheduler of virtual threads said at one moment.
///
/// @param parallelism how many carriers it may use at once
/// @param mounted virtual threads on a carrier
/// @param queued virtual threads that could run and wait for a carrier
public record Reading(int parallelism, int mounted, long queued) {
    /// Every carrier is taken, and somebody waits. A moment of it is ordinary.
    boolean full() {
        return queued > 0 && mounted >= parallelism;
    }
}
