package dev.qiangcai.guard.carriers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

/// Starts virtual threads, on a Java that has them, from code that is compiled for one that has not.
final class VirtualFlight implements Consumer<Runnable> {
    private final MethodHandle start;

    private VirtualFlight(MethodHandle start) {
        this.start = start;
    }

    /// @throws SchedulerHidden when this Java has no virtual threads
    static VirtualFlight find() {
        try {
            return new VirtualFlight(MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class)));
        } catch (ReflectiveOperationException e) {
            throw new SchedulerHidden(e);
        }
    }

    @Override
    public void accept(Runnable task) {
        try {
            var thread = (Thread) start.invokeExact(task);
            assert thread != null;
        } catch (Throwable e) {
            throw new SchedulerHidden(e);
        }
    }
}
