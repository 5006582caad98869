package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.flags.Needs.Kind;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/// Reads another JVM's memory through its management beans, and keeps the highest of each figure.
final class Gauge {
    private static final Pattern STACKS = Pattern.compile("stack: reserved=\\d+KB, committed=(\\d+)KB");
    private static final Pattern THREADS = Pattern.compile("\\(threads #(\\d+)\\)");

    private final MBeanServerConnection connection;
    private final Map<Kind, Long> highest = new EnumMap<>(Kind.class);

    Gauge(MBeanServerConnection connection) {
        this.connection = connection;
    }

    /// Reads everything once.
    Needs look() throws IOException {
        raise(Kind.THREADS, bean(ThreadMXBean.class).getPeakThreadCount());
        raise(Kind.CLASSES, bean(ClassLoadingMXBean.class).getLoadedClassCount());
        ManagementFactory.getPlatformMXBeans(connection, BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .forEach(pool -> raise(Kind.DIRECT, pool.getMemoryUsed()));
        pools();
        stacks();
        return needs();
    }

    /// Collects, so that what is live shows, and reads everything.
    Needs last() throws IOException {
        var memory = bean(java.lang.management.MemoryMXBean.class);
        memory.gc();
        raise(Kind.LIVE, memory.getHeapMemoryUsage().getUsed());
        return look();
    }

    private void pools() throws IOException {
        long code = 0;
        for (var pool : ManagementFactory.getPlatformMXBeans(connection, MemoryPoolMXBean.class)) {
            if (pool.getName().equals("Metaspace")) {
                raise(Kind.METASPACE, pool.getPeakUsage().getCommitted());
            } else if (pool.getType() == MemoryType.NON_HEAP && pool.getName().startsWith("Code")) {
                code += pool.getPeakUsage().getUsed();
            }
        }
        raise(Kind.CODE, code);
    }

    /// What stacks really touch is told by native memory tracking alone; without it the usual figure counts.
    private void stacks() throws IOException {
        try {
            var told = (String) connection.invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "vmNativeMemory",
                    new Object[] {new String[] {"summary", "scale=KB"}},
                    new String[] {String[].class.getName()});
            var stacks = STACKS.matcher(told);
            var threads = THREADS.matcher(told);
            if (stacks.find() && threads.find()) {
                raise(
                        Kind.STACK,
                        Long.parseLong(stacks.group(1)) * 1024 / Math.max(1, Long.parseLong(threads.group(1))));
            }
        } catch (JMException untracked) {
            return;
        }
    }

    private <T extends java.lang.management.PlatformManagedObject> T bean(Class<T> type) throws IOException {
        return List.copyOf(ManagementFactory.getPlatformMXBeans(connection, type))
                .get(0);
    }

    private void raise(Kind kind, long figure) {
        highest.merge(kind, figure, Math::max);
    }

    private Needs needs() {
        var needs = Needs.UNKNOWN;
        for (var each : highest.entrySet()) {
            needs = needs.with(each.getKey(), each.getValue(), Origin.MEASURED);
        }
        return needs;
    }
}
