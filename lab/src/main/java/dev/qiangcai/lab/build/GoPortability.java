package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.build.Design.Pair;
import dev.qiangcai.lab.build.Portability.Subject;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Claim 10 on Go: without cgo, a program carries all that it needs, and starts on any Linux.
final class GoPortability {
    private static final String WORDS = "build.portability.go";

    private GoPortability() {}

    static Experiment experiment() {
        var pair = new Pair("cgo", "static");
        var beside = new Claimed.Nothing();
        return new Design(
                Design.claim(10, "portability", Platform.GO, WORDS),
                _ -> obstacle(),
                List.of(
                        Design.variant(WORDS, "cgo", bench -> trial(bench, "1")),
                        Design.variant(WORDS, "static", bench -> trial(bench, "0"))),
                List.of(
                        pair.in(Portability.EMPTY, new Claimed.Within(1, 1), say("empty")),
                        pair.in(Portability.MUSL, new Claimed.Within(1, 1), say("musl")),
                        pair.in(Portability.FLOOR, new Claimed.Within(0, 0), say("floor")),
                        pair.in(Portability.GLIBC, beside, say("glibc")),
                        pair.in(GoSize.SIZE, beside, Design.say("build.size.pair.size")),
                        pair.in(GoSize.START, beside, Design.say("build.size.pair.start"))),
                _ -> Duration.ofSeconds(5));
    }

    private static Optional<Sentence> obstacle() {
        return GoToolchain.obstacle()
                .or(() -> Program.onPath("gcc").isPresent()
                                || Program.onPath("clang").isPresent()
                        ? Optional.empty()
                        : Optional.of(Design.say("build.portability.noCompiler")));
    }

    private static Sample trial(Bench bench, String cgo) throws IOException, InterruptedException {
        var build = GoBuild.of("http").set("CGO_ENABLED", cgo);
        var binary = GoToolchain.require().build(build);
        return Portability.of(bench, new Subject(binary, binary, List.of("-exit")))
                .and(GoSize.SIZE, Files.size(binary) / 1e6)
                .and(GoSize.START, GoSize.start(bench, List.of(binary.toString(), "-exit")));
    }

    private static Sentence say(String pair) {
        return Design.say("build.portability.pair." + pair);
    }
}
