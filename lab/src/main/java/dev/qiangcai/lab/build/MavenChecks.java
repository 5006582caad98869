package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.build.Design.Pair;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Claim 11 on the JVM: Maven checks what it downloads, so a tampered artifact is refused.
///
/// The repository is a folder; nothing is asked of the network.
final class MavenChecks {
    static final Metric REFUSED = Metric.higher("tampered artifact refused", "");
    private static final String WORDS = "build.checks.maven";

    private MavenChecks() {}

    /// What is done to the artifact after it was published.
    private interface Harm {
        void befalls(MavenArtifact artifact) throws IOException;
    }

    static Experiment experiment() {
        var must = new Claimed.Within(1, 1);
        return new Design(
                Design.claim(11, "dependency-checks", Platform.JVM, WORDS),
                _ -> Maven.obstacle(),
                List.of(
                        variant("untouched", List.of(), _ -> {}),
                        variant("default", List.of(), MavenArtifact::tamper),
                        variant("strict", List.of("-C"), MavenArtifact::tamper),
                        variant("strict-forged", List.of("-C"), MavenArtifact::forge),
                        Design.variant(WORDS, "trusted-forged", MavenChecks::trusted)),
                List.of(
                        new Pair("untouched", "default").in(REFUSED, must, say("default")),
                        new Pair("default", "strict").in(REFUSED, must, say("strict")),
                        new Pair("strict", "strict-forged").in(REFUSED, must, say("forged")),
                        new Pair("strict-forged", "trusted-forged").in(REFUSED, must, say("trusted"))),
                _ -> Duration.ofSeconds(5));
    }

    private static Variant variant(String name, List<String> options, Harm harm) {
        return Design.variant(WORDS, name, bench -> {
            var artifact = published(bench);
            harm.befalls(artifact);
            return Sample.of(REFUSED, refused(bench, artifact, options) ? 1 : 0);
        });
    }

    /// Records the honest artifact's checksum beside the project, as one would commit it, before it is forged. No
    /// figure where this Maven cannot do that.
    private static Sample trusted(Bench bench) throws IOException, InterruptedException {
        if (!Maven.of(bench).knowsTrustedChecksums()) {
            return new Sample(Map.of());
        }
        var artifact = published(bench);
        var check = List.of(
                "-Daether.artifactResolver.postProcessor.trustedChecksums=true",
                "-Daether.artifactResolver.postProcessor.trustedChecksums.checksumAlgorithms=SHA-256",
                "-Daether.trustedChecksumsSource.summaryFile=true",
                "-Daether.trustedChecksumsSource.summaryFile.originAware=false",
                "-Daether.trustedChecksumsSource.summaryFile.basedir="
                        + bench.folder().resolve("checksums"));
        var noting = new ArrayList<>(check);
        noting.add("-Daether.artifactResolver.postProcessor.trustedChecksums.record=true");
        validate(bench, "honest", noting).well();
        artifact.forge();
        var checking = new ArrayList<>(check);
        checking.add("-Daether.artifactResolver.postProcessor.trustedChecksums.failIfMissing=true");
        return Sample.of(REFUSED, refused(bench, artifact, checking) ? 1 : 0);
    }

    private static MavenArtifact published(Bench bench) throws IOException {
        var artifact = new MavenArtifact(Files.createDirectories(bench.folder().resolve("repository")));
        artifact.publish("honest");
        artifact.writeUser(project(bench));
        return artifact;
    }

    /// @throws IOException when the build failed for another reason, or passed without the artifact
    private static boolean refused(Bench bench, MavenArtifact artifact, List<String> options)
            throws IOException, InterruptedException {
        var ran = validate(bench, "local", options);
        boolean well = ran.ending().well();
        if (well != artifact.holds(MavenArtifact.copy(bench.folder().resolve("local")))
                && (well || !ran.said().contains("hecksum"))) {
            throw new IOException("the build ended in no way that tells: " + ran.said());
        }
        return !well;
    }

    /// Builds the project on a machine that never saw the artifact.
    private static Ran validate(Bench bench, String local, List<String> options)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-s", "settings.xml", "-gs", "settings.xml"));
        arguments.add("-Dmaven.repo.local=" + bench.folder().resolve(local));
        arguments.add("validate");
        return Maven.of(bench).run(project(bench), arguments);
    }

    private static Path project(Bench bench) {
        return bench.folder().resolve("user");
    }

    private static Sentence say(String pair) {
        return Design.say("build.checks.pair." + pair);
    }
}
