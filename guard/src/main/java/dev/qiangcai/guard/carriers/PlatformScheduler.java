package dev.qiangcai.guard.carriers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;

/// This JVM's scheduler of virtual threads, by the management bean of JDK 24 and later.
///
/// The bean is asked directly, by handles that are looked up at run time: asking it by name would start the bean
/// server, which costs a tenth of a second.
final class PlatformScheduler implements Scheduler {
    private static final String BEAN = "jdk.management.VirtualThreadSchedulerMXBean";

    private final MethodHandle parallelism;
    private final MethodHandle mounted;
    private final MethodHandle queued;
    private final MethodHandle move;

    /// @throws SchedulerHidden when this Java has no such bean
    PlatformScheduler() {
        try {
            var face = Class.forName(BEAN).asSubclass(PlatformManagedObject.class);
            var bean = ManagementFactory.getPlatformMXBean(face);
            parallelism = handle(bean, face, "getParallelism", MethodType.methodType(int.class));
            mounted = handle(bean, face, "getMountedVirtualThreadCount", MethodType.methodType(int.class));
            queued = handle(bean, face, "getQueuedVirtualThreadCount", MethodType.methodType(long.class));
            move = handle(bean, face, "setParallelism", MethodType.methodType(void.class, int.class));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            throw new SchedulerHidden(e);
        }
        // Some schedulers hide themselves only when they are asked.
        read();
    }

    private static MethodHandle handle(Object bean, Class<?> face, String name, MethodType type)
            throws ReflectiveOperationException {
        return MethodHandles.publicLookup().findVirtual(face, name, type).bindTo(bean);
    }

    @Override
    public Reading read() {
        try {
            return new Reading(
                    (int) parallelism.invokeExact(), (int) mounted.invokeExact(), (long) queued.invokeExact());
        } catch (Throwable e) {
            throw new SchedulerHidden(e);
        }
    }

    @Override
    public void parallelism(int carriers) {
        try {
            move.invokeExact(carriers);
        } catch (Throwable e) {
            throw new SchedulerHidden(e);
        }
    }
}
