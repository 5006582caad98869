package dev.qiangcai.lab.build;

import dev.qiangcai.lab.build.Design.Pair;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Claim 9 on the JVM: an image with only what the service needs, and without debugging tables, is smaller and starts
/// sooner. Beside it stand the caches that do make a start short.
final class JvmSize {
    private static final Metric SIZE = Metric.lower("run-time and caches", "MB");
    private static final Metric FIRST = Metric.lower("first response", "ms");
    private static final Metric CPU = Metric.lower("processor time to the first response", "ms");
    private static final Metric RESIDENT = Metric.lower("resident memory at the first response", "MiB");

    private static final String WORDS = "build.size.jvm";
    private static final String PLAIN = "jdk";
    private static final List<String> CURES =
            List.of("jlink-cds", "jdk-appcds", "jdk-aot", "jlink-aot", "jlink-aot-small");

    private final Images images = new Images();

    private JvmSize() {}

    static Experiment experiment() {
        return new Design(
                Design.claim(9, "size-and-start", Platform.JVM, WORDS),
                Images::obstacle,
                new JvmSize().variants(),
                comparisons(),
                // The first trial of a variant makes its image or cache.
                bench -> Duration.ofSeconds(bench.quick() ? 3 : 6));
    }

    private List<Variant> variants() {
        return List.of(
                variant(PLAIN, images::jdk),
                variant("jlink", images::stripped),
                variant("jlink-cds", images::archived),
                variant("jdk-appcds", bench -> images.withAppCds(images.jdk(bench))),
                variant("jdk-aot", bench -> images.withAotCache(images.jdk(bench))),
                variant("jlink-aot", bench -> images.withAotCache(images.stripped(bench))),
                variant(
                        "jlink-aot-small",
                        bench -> images.withAotCache(images.stripped(bench))
                                .flags("-XX:+UseSerialGC", "-Xmx32m", "-Xss256k", "-XX:TieredStopAtLevel=1")));
    }

    private static List<Comparison> comparisons() {
        var stripped = new Pair(PLAIN, "jlink");
        var judged = Stream.of(
                stripped.in(SIZE, new Claimed.Factor(5.9 / 12.4), Design.say("build.size.pair.size")),
                stripped.in(FIRST, new Claimed.Factor(1.62 / 1.87), Design.say("build.size.pair.start")));
        var beside = CURES.stream()
                .flatMap(name -> Stream.of(FIRST, SIZE, CPU, RESIDENT)
                        .map(metric -> new Pair(PLAIN, name)
                                .in(metric, new Claimed.Nothing(), Design.say("build.size.pair.cure", name))));
        return Stream.concat(judged, beside).toList();
    }

    /// How a variant's run-time comes about.
    private interface Choice {
        Kit kit(Bench bench) throws IOException, InterruptedException;
    }

    private static Variant variant(String name, Choice choice) {
        return Design.variant(WORDS, name, bench -> trial(bench, choice.kit(bench)));
    }

    private static Sample trial(Bench bench, Kit kit) throws IOException, InterruptedException {
        var starts = new ArrayList<Kit.Start>();
        for (int i = 0; i < (bench.quick() ? 1 : 3); i++) {
            starts.add(kit.start(bench.folder()));
        }
        return Sample.of(SIZE, kit.megabytes())
                .and(FIRST, middle(starts, Kit.Start::millis))
                .and(CPU, middle(starts, Kit.Start::cpuMillis))
                .and(RESIDENT, middle(starts, Kit.Start::residentMebibytes));
    }

    private static double middle(List<Kit.Start> starts, ToDoubleFunction<Kit.Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }
}
