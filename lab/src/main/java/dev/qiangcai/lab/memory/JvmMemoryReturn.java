package dev.qiangcai.lab.memory;

import static dev.qiangcai.lab.memory.MemoryReturn.sentence;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.golang.GoFigures;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The JVM's counterpart: each collector as it is, and told to return free heap at once.
final class JvmMemoryReturn implements Experiment {
    private static final long HEAP_MIB = 768;
    /// Room for the whole heap and the rest of a small JVM: what is tried is the return, not a heap too large.
    private static final long LIMIT = (HEAP_MIB + 256) << 20;

    /// How a collector is told to keep memory, and to return it.
    private enum Setting {
        G1("-XX:+UseG1GC"),
        G1_EAGER("-XX:+UseG1GC -XX:G1PeriodicGCInterval=300 -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10"),
        G1_TOUCHED("-XX:+UseG1GC -XX:+AlwaysPreTouch -Xms" + HEAP_MIB + "m"),
        ZGC("-XX:+UseZGC"),
        ZGC_EAGER("-XX:+UseZGC -XX:ZUncommitDelay=1 -XX:ZCollectionInterval=0.5"),
        ZGC_NOW("-XX:+UseZGC -XX:ZUncommitDelay=0 -XX:ZCollectionInterval=0.5"),
        SHENANDOAH("-XX:+UseShenandoahGC"),
        SHENANDOAH_EAGER("-XX:+UseShenandoahGC -XX:+UnlockExperimentalVMOptions -XX:ShenandoahUncommitDelay=100"
                + " -XX:ShenandoahGuaranteedGCInterval=300");

        private final String flags;

        Setting(String flags) {
            this.flags = flags;
        }

        String variant() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        List<String> words() {
            return List.of(flags.split(" ", -1));
        }
    }

    @Override
    public Claim claim() {
        return new Claim(
                MemoryReturn.NUMBER,
                MemoryReturn.NAME,
                Claim.Platform.JVM,
                sentence("memory.return.jvm.claim"),
                sentence("memory.return.jvm.cure"));
    }

    /// What a process uses is read from `/proc`.
    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return Files.isReadable(Path.of("/proc/self/stat"))
                ? Optional.empty()
                : Optional.of(sentence("memory.return.noproc"));
    }

    @Override
    public List<Variant> variants() {
        return Stream.of(Setting.values()).map(JvmMemoryReturn::variant).toList();
    }

    @Override
    public List<Comparison> comparisons() {
        var all = new ArrayList<Comparison>();
        if (Confined.possible()) {
            all.add(ReturnMetrics.killed(Setting.ZGC.variant(), Setting.ZGC_EAGER.variant()));
            all.add(ReturnMetrics.killed(Setting.G1.variant(), Setting.G1_EAGER.variant()));
            all.add(ReturnMetrics.killed(Setting.SHENANDOAH.variant(), Setting.SHENANDOAH_EAGER.variant()));
        }
        all.addAll(price(Setting.G1, Setting.G1_EAGER));
        all.addAll(price(Setting.G1, Setting.G1_TOUCHED));
        all.addAll(price(Setting.ZGC, Setting.ZGC_EAGER));
        all.addAll(price(Setting.ZGC, Setting.ZGC_NOW));
        all.addAll(price(Setting.SHENANDOAH, Setting.SHENANDOAH_EAGER));
        return List.copyOf(all);
    }

    @Override
    public Duration expected(Bench bench) {
        return Duration.ofSeconds(bench.quick() ? 7 : 20);
    }

    private static List<Comparison> price(Setting off, Setting on) {
        return ReturnMetrics.price(
                off.variant(),
                on.variant(),
                ReturnMetrics.IDLE,
                ReturnMetrics.FAULTS,
                ReturnMetrics.WAVE,
                ReturnMetrics.OPERATION,
                ReturnMetrics.CPU);
    }

    private static Variant variant(Setting setting) {
        return new Variant(
                setting.variant(), sentence("memory.return.jvm.flags", setting.flags), bench -> run(bench, setting));
    }

    private static Sample run(Bench bench, Setting setting) throws IOException, InterruptedException {
        var jvm = Jvm.of(bench, Waves.class)
                .flags("-Xms64m", "-Xmx" + HEAP_MIB + "m")
                .flags(setting.words())
                .arguments(bench.quick() ? "2" : "5", bench.quick() ? "1500" : "2500");
        return Confined.run(jvm.launch(bench.folder()), LIMIT)
                .map(JvmMemoryReturn::sample)
                .orElseGet(() -> Sample.of(ReturnMetrics.KILLED, 1));
    }

    private static Sample sample(GoFigures told) {
        return Sample.of(ReturnMetrics.KILLED, 0)
                .and(ReturnMetrics.FAULTS, told.figure("faults") / 1000)
                .and(ReturnMetrics.WAVE, told.figure("mean"))
                .and(ReturnMetrics.OPERATION, told.figure("p99us"))
                .and(ReturnMetrics.IDLE, told.figure("idle"))
                .and(ReturnMetrics.CPU, told.figure("cpuMs"));
    }
}
