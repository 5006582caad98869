package dev.qiangcai.lab.build;

import dev.qiangcai.lab.build.Design.Pair;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.service.LabService;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Claim 12 on the JVM: what one switches on to debug makes a service a third slower.
final class JvmDebugging {
    private static final String WORDS = "build.debug.jvm";
    private static final String PLAIN = "default";
    private static final List<String> OTHERS = List.of("c1-only", "no-inlining", "interpreted");

    private JvmDebugging() {}

    static Experiment experiment() {
        return new Design(
                Design.claim(12, "debug-flags", Platform.JVM, WORDS),
                _ -> Optional.empty(),
                List.of(
                        variant(PLAIN, List.of()),
                        variant(
                                "jdwp",
                                List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,"
                                        + "address=127.0.0.1:0")),
                        variant("c1-only", List.of("-XX:TieredStopAtLevel=1")),
                        variant("no-inlining", List.of("-XX:-Inline")),
                        variant("interpreted", List.of("-Xint"))),
                comparisons(),
                bench -> Pressure.length(bench).plusSeconds(3));
    }

    private static List<Comparison> comparisons() {
        var jdwp = new Pair(PLAIN, "jdwp");
        var judged = Stream.of(
                jdwp.in(Pressure.MEAN, new Claimed.Factor(1.366), Design.say("build.debug.pair.latency")),
                jdwp.in(Pressure.COST, new Claimed.Factor(1.366), Design.say("build.debug.pair.cost")));
        var beside = OTHERS.stream()
                .flatMap(name -> Stream.of(
                        new Pair(PLAIN, name)
                                .in(Pressure.COST, new Claimed.Factor(1.366), Design.say("build.debug.pair.cost")),
                        new Pair(PLAIN, name)
                                .in(Pressure.MEAN, new Claimed.Nothing(), Design.say("build.debug.pair.latency"))));
        return Stream.concat(judged, beside).toList();
    }

    private static Variant variant(String name, List<String> flags) {
        return Design.variant(WORDS, name, bench -> trial(bench, flags));
    }

    private static Sample trial(Bench bench, List<String> flags) throws IOException, InterruptedException {
        var jvm = Jvm.of(bench, LabService.class).flags("-Xmx256m").flags(flags);
        try (var child = Child.start(jvm.launch(bench.folder()))) {
            int port = Integer.parseInt(child.await(LabService.READY).group(1));
            return new Pressure(child, port).on(bench, "/json");
        }
    }
}
