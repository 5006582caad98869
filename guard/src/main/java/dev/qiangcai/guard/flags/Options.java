package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.flags.Part.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes a budget down as flags that the target's Java knows. A flag that the owner has set is left to the owner.
final class Options {
    private static final Set<String> INITIAL = Set.of("InitialHeapSize", "InitialRAMPercentage", "InitialRAMFraction");
    private static final Set<String> YOUNG = Set.of("NewSize", "MaxNewSize", "NewRatio");
    private static final Set<String> LOOPS = Set.of("UseCountedLoopSafepoints", "LoopStripMiningIter");

    /// Archives and caches are made for one layout of objects, by whoever set these; and what rules the layout out.
    private static final Set<String> LAYOUT = Set.of(
            "SharedArchiveFile",
            "ArchiveClassesAtExit",
            "AOTCache",
            "AOTCacheOutput",
            "AOTConfiguration",
            "UseCompressedClassPointers",
            "EnableJVMCI",
            "UseJVMCICompiler");

    /// 15 % of the cache of 240 MiB that a JVM has by default.
    private static final Bytes SWEPT = Bytes.mib(36);

    private final Wishes wishes;
    private final Target target;
    private final Budget budget;
    private final List<String> words = new ArrayList<>();

    Options(Wishes wishes, Target target, Budget budget) {
        this.wishes = wishes;
        this.target = target;
        this.budget = budget;
    }

    List<String> words() {
        collector();
        unlock();
        generations();
        heap();
        headers();
        giveBack();
        size("MaxMetaspaceSize", budget.bytes(Use.METASPACE));
        size("ReservedCodeCacheSize", budget.bytes(Use.CODE));
        size("MaxDirectMemorySize", budget.bytes(Use.DIRECT));
        compilers();
        loops();
        ends();
        logs();
        return List.copyOf(words);
    }

    /// Where the application is started by a script, that may name a collector which nobody sees, and no JVM
    /// starts with two; the JVM's own choice comes near what is reckoned with.
    private void collector() {
        boolean hidden = !target.known() && wishes.collector().isEmpty();
        if (hidden || wishes.user().collector().isPresent()) {
            return;
        }
        words.add("-XX:+" + budget.collector().flag());
        // 21 and 22 have both kinds of ZGC, and take the older unless told; later there is one.
        if (budget.collector() == Collector.ZGC
                && target.known()
                && (target.feature() == 21 || target.feature() == 22)) {
            words.add("-XX:+ZGenerational");
        }
    }

    /// Shenandoah that collects the young by themselves, no experiment since 25. Where four fifths of the heap
    /// were alive, a twentieth of the processor time went into collecting instead of half. It knows but one
    /// heuristic.
    private void generations() {
        if (budget.collector() == Collector.SHENANDOAH
                && target.atLeast(25)
                && !wishes.user().has("ShenandoahGCHeuristics")) {
            choice("ShenandoahGCMode", "generational");
        }
    }

    /// Four bytes less an object, no experiment since 25: the same objects leave a small heap more room.
    private void headers() {
        if (target.atLeast(25) && target.compact() && !wishes.user().hasAny(LAYOUT)) {
            toggle("UseCompactObjectHeaders");
        }
    }

    private void heap() {
        if (!wishes.user().has("MaxHeapSize") && !wishes.user().hasAny(HeapShare.FLAGS)) {
            words.add("-Xmx" + budget.heap().flag());
            if (!wishes.user().hasAny(INITIAL) && whole()) {
                words.add("-Xms" + budget.heap().flag());
            }
        }
        budget.headroom().ifPresent(this::live);
        regions();
    }

    /// Serial and Parallel collect the young alone only where the old could take all of them; else they
    /// collect the whole heap, again and again. So the young get half of what the live set leaves, instead
    /// of a third of the heap. G1 first marks when 45 % of the heap is taken, and where more than that is
    /// alive it begins anew as soon as it has ended. So it begins when half of what the live set leaves is
    /// taken; what it learns later moves that.
    private void live(Bytes headroom) {
        if (steady() && !wishes.user().hasAny(YOUNG)) {
            words.add("-Xmn" + headroom.flag());
        } else if (budget.collector() == Collector.G1) {
            var taken = budget.heap().minus(headroom).count();
            choice(
                    "InitiatingHeapOccupancyPercent",
                    Long.toString(100 * taken / budget.heap().count()));
        }
    }

    /// The size of Shenandoah's regions and the delay of its giving back are experimental options, in every release.
    private void unlock() {
        if (budget.collector() == Collector.SHENANDOAH) {
            toggle("UnlockExperimentalVMOptions");
        }
    }

    /// A limit that is lowered in place is met only if unused memory goes back soon; by default it stays for 5 minutes.
    /// At once would mean that memory which is needed again in a moment goes to and fro.
    private void giveBack() {
        if (budget.collector() == Collector.ZGC && target.atLeast(15)) {
            choice("ZUncommitDelay", "10");
        } else if (budget.collector() == Collector.SHENANDOAH && target.atLeast(15)) {
            choice("ShenandoahUncommitDelay", "10000");
        }
    }

    /// Collectors that grow the heap by collecting it get it at once: in a container it is set aside for them anyway,
    /// and it is not touched before it is used. The others give memory back, down to what they began with.
    private boolean whole() {
        return steady() || budget.collector() == Collector.G1;
    }

    private boolean steady() {
        return budget.collector() == Collector.SERIAL || budget.collector() == Collector.PARALLEL;
    }

    private void regions() {
        var array = wishes.needs().bytes(Kind.ARRAY);
        if (array.isEmpty()) {
            return;
        }
        Regions.size(budget.collector(), budget.heap(), array.get()).ifPresent(size -> {
            if (budget.collector() == Collector.G1) {
                size("G1HeapRegionSize", size);
            } else if (budget.collector() == Collector.SHENANDOAH) {
                size("ShenandoahRegionSize", size);
            }
        });
    }

    private void compilers() {
        // From 20 on the heap is collected whenever code has grown by 15 % of its cache: of a small cache, all the
        // time.
        if (target.atLeast(20)) {
            var cache = Math.max(1, budget.bytes(Use.CODE).count());
            choice("SweeperThreshold", Long.toString(Math.min(100, SWEPT.count() * 100 / cache)));
        }
        if (target.atLeast(23) && !wishes.user().has("CompileCommand")) {
            words.add("-XX:CompileCommand=quiet");
            words.add("-XX:CompileCommand=MemLimit,*.*," + budget.compilation().flag() + "~stop");
        }
        if (target.atLeast(21)) {
            choice("TrimNativeHeapInterval", "10000");
        }
    }

    /// A counted loop of Serial's or Parallel's never looks whether it should stop, and all threads wait for it, up to
    /// seconds. The others look every thousand steps by themselves.
    private void loops() {
        if (steady() && target.atLeast(10) && !wishes.user().hasAny(LOOPS)) {
            toggle("UseCountedLoopSafepoints");
            choice("LoopStripMiningIter", "1000");
        }
    }

    private void ends() {
        if (!wishes.stay()) {
            toggle("ExitOnOutOfMemoryError");
        }
        if (wishes.storage() instanceof Storage.Volume volume) {
            choice("ErrorFile", in(volume.folder(), "crash-%p.log"));
            toggle("HeapDumpOnOutOfMemoryError");
            choice("HeapDumpPath", volume.folder().toString());
        } else if (target.atLeast(12) && !wishes.user().has("ErrorFile")) {
            toggle("ErrorFileToStderr");
        }
    }

    /// A stalled reader of the log must not stop the JVM: its log is written by a thread of its own, which drops lines
    /// when it cannot keep up, and to files.
    private void logs() {
        if (!target.atLeast(9)) {
            return;
        }
        if (target.atLeast(17)) {
            choice("Xlog:async", "-Xlog:async");
            choice("AsyncLogBufferSize", "512k");
        }
        if (!wishes.user().has("Xlog")) {
            wishes.storage().log().ifPresent(file -> words.add("-Xlog:gc*,safepoint:" + file));
        }
    }

    private static String in(Path folder, String file) {
        return folder.resolve(file).toString();
    }

    private void size(String name, Bytes bytes) {
        choice(name, bytes.flag());
    }

    private void toggle(String name) {
        if (!wishes.user().has(name)) {
            words.add("-XX:+" + name);
        }
    }

    private void choice(String name, String value) {
        if (!wishes.user().has(name)) {
            words.add(value.startsWith("-") ? value : "-XX:" + name + "=" + value);
        }
    }
}
