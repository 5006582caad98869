package dev.qiangcai.guard.carriers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Starts virtual threads, on a Java that has them, from code that is compiled for one that has not.
final class VirtualFlight implements Flight {
    private final MethodHandle start;

    /// @throws SchedulerHidden when this Java has no virtual threads
    VirtualFlight() {
        try {
            start = MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException e) {
            throw new SchedulerHidden(e);
        }
    }

    @Override
    public void start(Runnable task) {
        try {
            var thread = (Thread) start.invokeExact(task);
            assert thread != null;
        } catch (Throwable e) {
            throw new SchedulerHidden(e);
        }
    }

    /// From a thread of its own: each platform thread has its queue, and the caller's may hold a task already.
    @Override
    public void nudge() {
        Patrol.daemon("qiangcai-nudge", () -> start(VirtualFlight::land)).start();
    }

    private static void land() {}
}
