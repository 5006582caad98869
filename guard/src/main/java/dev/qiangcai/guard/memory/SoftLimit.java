package dev.qiangcai.guard.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import dev.qiangcai.guard.words.Sentence;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The heap's soft limit in this JVM, where its collector honours one: `SoftMaxHeapSize`. The other collectors take the
/// value, and do nothing with it.
final class SoftLimit {
    private static final String OPTION = "SoftMaxHeapSize";
    private static final String WORDS = "dev.qiangcai.guard.words";
    private static final List<String> HONOURING = List.of("ZGC", "Shenandoah");

    private final @Nullable HotSpotDiagnosticMXBean jvm;
    private final long ceiling;
    private final Optional<Sentence> obstacle;

    private SoftLimit(@Nullable HotSpotDiagnosticMXBean jvm, long ceiling, Optional<Sentence> obstacle) {
        this.jvm = jvm;
        this.ceiling = ceiling;
        this.obstacle = obstacle;
    }

    static SoftLimit here() {
        try {
            var ignored = collector();
            return ignored.isPresent() ? fixed(ignored.get()) : movable();
        } catch (LinkageError missing) {
            return fixed(Sentence.of(WORDS, "memory.unknown", missing));
        }
    }

    private static SoftLimit movable() {
        var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (jvm == null) {
            return fixed(Sentence.of(WORDS, "memory.unknown", System.getProperty("java.vm.name", "?")));
        }
        try {
            var option = jvm.getVMOption(OPTION);
            return option.isWriteable()
                    ? new SoftLimit(jvm, bytes(option), Optional.empty())
                    : fixed(Sentence.of(WORDS, "memory.unknown", OPTION));
        } catch (IllegalArgumentException unknown) {
            return fixed(Sentence.of(WORDS, "memory.unknown", String.valueOf(unknown.getMessage())));
        }
    }

    /// What the owner set; 0, which some JVMs show for an option that was left alone, is no limit.
    private static long bytes(VMOption option) {
        var set = Long.parseLong(option.getValue());
        return set == 0 ? Runtime.getRuntime().maxMemory() : set;
    }

    private static SoftLimit fixed(Sentence obstacle) {
        return new SoftLimit(null, Runtime.getRuntime().maxMemory(), Optional.of(obstacle));
    }

    /// What to say of a collector that honours no soft limit; empty where it does.
    private static Optional<Sentence> collector() {
        var names = new ArrayList<String>();
        for (var bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            names.add(bean.getName());
        }
        return honours(names) ? Optional.empty() : Optional.of(Sentence.of(WORDS, "memory.ignored", word(names)));
    }

    private static boolean honours(List<String> names) {
        for (var name : names) {
            for (var honouring : HONOURING) {
                if (name.startsWith(honouring)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String word(List<String> names) {
        var all = String.join(", ", names);
        if (names.contains("Copy")) {
            return "Serial";
        }
        if (all.contains("PS ")) {
            return "Parallel";
        }
        return all.contains("G1") ? "G1" : all;
    }

    /// Why it cannot be moved; empty where it can.
    Optional<Sentence> obstacle() {
        return obstacle;
    }

    /// Where it stood when the guard came: the owner's own soft limit, or the largest heap.
    long ceiling() {
        return ceiling;
    }

    /// @throws IllegalArgumentException where the JVM refuses
    void move(long bytes) {
        var bean = jvm;
        if (bean != null) {
            bean.setVMOption(OPTION, Long.toString(bytes));
        }
    }

    /// The heap as it is now.
    static Sight.Heap heap() {
        var usage = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var max = usage.getMax() > 0 ? usage.getMax() : Runtime.getRuntime().maxMemory();
        long live = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            live += pool.getType() == MemoryType.HEAP ? left(pool) : 0;
        }
        return new Sight.Heap(max, usage.getCommitted(), live);
    }

    /// What the JVM knows to use beside its heap: classes, compiled code, direct buffers. Not its
    /// threads, its collector, nor what libraries take.
    static long beside() {
        long used = Math.max(
                0, ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed());
        for (var buffers : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            used += buffers.getName().equals("direct") ? Math.max(0, buffers.getMemoryUsed()) : 0;
        }
        return used;
    }

    /// What the last collection of a pool left in it.
    private static long left(MemoryPoolMXBean pool) {
        var after = pool.getCollectionUsage();
        return after == null ? 0 : after.getUsed();
    }
}
