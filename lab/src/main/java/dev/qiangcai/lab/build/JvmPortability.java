package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.build.Design.Pair;
import dev.qiangcai.lab.build.Portability.Subject;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Claim 10 on the JVM: an image made by `jlink` carries all that it needs, and starts on any Linux.
final class JvmPortability {
    private static final String WORDS = "build.portability.jvm";

    private final Images images = new Images();

    private JvmPortability() {}

    static Experiment experiment() {
        var own = new JvmPortability();
        var pair = new Pair("jdk", "jlink");
        return new Design(
                Design.claim(10, "portability", Platform.JVM, WORDS),
                Images::obstacle,
                List.of(
                        Design.variant(WORDS, "jdk", bench -> trial(bench, bench.jdk())),
                        Design.variant(
                                WORDS,
                                "jlink",
                                bench -> trial(bench, own.images.stripped(bench).home()))),
                List.of(
                        pair.in(Portability.EMPTY, new Claimed.Within(1, 1), say("empty")),
                        pair.in(Portability.MUSL, new Claimed.Within(1, 1), say("musl")),
                        pair.in(Portability.FLOOR, new Claimed.Within(0, 0), say("floor")),
                        pair.in(Portability.GLIBC, new Claimed.Within(1, 1), say("glibc"))),
                _ -> Duration.ofSeconds(5));
    }

    private static Sample trial(Bench bench, Path home) throws IOException, InterruptedException {
        var real = home.toRealPath();
        return Portability.of(bench, new Subject(real.resolve("bin/java"), real, List.of("-version")));
    }

    private static Sentence say(String pair) {
        return Design.say("build.portability.pair." + pair);
    }
}
