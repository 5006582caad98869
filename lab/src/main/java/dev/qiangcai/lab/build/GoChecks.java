package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.build.Design.Pair;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Claim 11 on Go: `GOSUMDB=off` changes how a program runs. What it does change is which modules a build accepts.
///
/// A module is published, used, and published again with other contents under the same version, as by somebody who
/// got into the proxy. All of it lies in folders; nothing is asked of the network.
final class GoChecks {
    static final Metric REFUSED = Metric.higher("tampered module refused", "");
    static final Metric DIFFERS = Metric.lower("binary differs from the checked one", "");

    /// The real database by name, at an address where nobody answers: a module it would have to vouch for is refused.
    private static final String DATABASE = "sum.golang.org http://127.0.0.1:1";

    private static final String WORDS = "build.checks.go";

    private GoChecks() {}

    /// @param database what `GOSUMDB` says
    /// @param known whether the program has a `go.sum` when the tampered module comes
    private record Setting(String database, boolean known) {}

    static Experiment experiment() {
        return new Design(
                Design.claim(11, "dependency-checks", Platform.GO, WORDS),
                _ -> GoToolchain.obstacle(),
                List.of(
                        variant("checked", new Setting(DATABASE, true)),
                        variant("off", new Setting("off", true)),
                        variant("first-use", new Setting(DATABASE, false)),
                        variant("first-use-off", new Setting("off", false))),
                List.of(
                        new Pair("checked", "off").in(DIFFERS, new Claimed.Within(1, 1), say("differs")),
                        new Pair("checked", "off").in(REFUSED, new Claimed.Within(1, 1), say("known")),
                        new Pair("first-use", "first-use-off").in(REFUSED, new Claimed.Nothing(), say("first"))),
                _ -> Duration.ofSeconds(4));
    }

    private static Variant variant(String name, Setting setting) {
        return Design.variant(WORDS, name, bench -> trial(bench, setting));
    }

    private static Sample trial(Bench bench, Setting setting) throws IOException, InterruptedException {
        var module = new GoModule(bench.folder().resolve("proxy"));
        var user = bench.folder().resolve("user");
        GoModule.writeUser(user);
        module.publish("honest");
        build(bench, module, "off", "first").well();
        var checked = Files.copy(user.resolve("program"), bench.folder().resolve("checked"));
        build(bench, module, setting.database(), "second").well();
        boolean differs = Files.mismatch(checked, user.resolve("program")) >= 0;
        module.publish("tampered");
        if (!setting.known()) {
            Files.delete(user.resolve("go.sum"));
        }
        var ran = build(bench, module, setting.database(), "third");
        return Sample.of(REFUSED, refused(ran) ? 1 : 0).and(DIFFERS, differs ? 1 : 0);
    }

    /// Builds the user with a module cache of its own, as on a machine that never saw the module.
    private static Ran build(Bench bench, GoModule module, String database, String cache)
            throws IOException, InterruptedException {
        var go = GoToolchain.require()
                .command(List.of("build", "-mod=mod", "-modcacherw", "-trimpath", "-buildvcs=false", "-o", "program"));
        Path user = bench.folder().resolve("user");
        var launch = new Launch(go.command(), go.environment(), user, cache)
                .with("GOPROXY", module.url())
                .with("GOSUMDB", database)
                .with("GOMODCACHE", bench.folder().resolve("modules-" + cache).toString());
        return Ran.by(launch);
    }

    /// @throws IOException when it failed for another reason
    private static boolean refused(Ran ran) throws IOException {
        if (ran.ending().well()) {
            return false;
        }
        if (!ran.said().contains("verifying ")) {
            throw new IOException("the build failed, and not for the checksum: " + ran.said());
        }
        return true;
    }

    private static Sentence say(String pair) {
        return Design.say("build.checks.pair." + pair);
    }
}
