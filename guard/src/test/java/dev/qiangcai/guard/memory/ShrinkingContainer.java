package dev.qiangcai.guard.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.qiangcai.guard.limits.Grant;
import dev.qiangcai.guard.limits.Limits;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A program with 64 MiB alive and much garbage, in a container that shrinks. [LiveMemoryIT] starts it.
final class ShrinkingContainer {
    private static final long MIB = 1 << 20;
    private static final long BESIDE = 40 * MIB;

    private ShrinkingContainer() {}

    static void main() {
        var alive = new ArrayList<byte[]>();
        for (int block = 0; block < 640; block++) {
            alive.add(new byte[100_000]);
        }
        var memory = LiveMemory.open(level -> {}, sentence -> IO.println("notice " + sentence.in(Locale.ENGLISH)));
        for (int look = 0; look < 5; look++) {
            churn(alive);
            memory.look(container(1024));
        }
        tell("roomy", memory);
        for (int look = 0; look < 20; look++) {
            churn(alive);
            memory.look(container(256));
        }
        if (memory.goal().orElse(0)
                > 200 * MIB) { // A collector that gets no processor has not yet seen how little is alive.
            System.gc();
            memory.look(container(256));
        }
        settle(memory, alive);
        tell("tight", memory);
        memory.close();
        IO.println("closed option=" + option());
    }

    /// 200 MiB of garbage, while some of what is alive is replaced.
    private static void churn(List<byte[]> alive) {
        for (int block = 0; block < 4000; block++) {
            var made = new byte[50_000];
            if (block % 40 == 0) {
                alive.set(block / 40 % alive.size(), new byte[100_000 + made[0]]);
            }
        }
    }

    /// A concurrent collector that gets no processor lags behind such a churn: it is given a quieter while.
    private static void settle(LiveMemory memory, List<byte[]> alive) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (used() > memory.goal().orElse(Long.MAX_VALUE / 2) + 50 * MIB && System.nanoTime() - end < 0) {
            alive.set(0, new byte[100_000]);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Limits container(long mib) {
        var committed = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        return new Limits(
                new Grant(2, "test"),
                new Grant((double) mib * MIB, "test"),
                OptionalLong.of(committed + BESIDE),
                OptionalDouble.empty(),
                true);
    }

    private static void tell(String when, LiveMemory memory) {
        var goal = memory.goal().isPresent() ? "" + memory.goal().getAsLong() / MIB : "none";
        IO.println(when + " goal=" + goal + " option=" + option() + " used=" + used() / MIB);
    }

    private static long option() {
        var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return Long.parseLong(jvm.getVMOption("SoftMaxHeapSize").getValue()) / MIB;
    }
}
