package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The Maven of this machine.
///
/// @param command the program
/// @param bench whose JDK and folder it uses
record Maven(Path command, Bench bench) {
    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d{1,3})\\.(\\d{1,3})");

    /// From 3.9 on, Maven compares what it fetched with checksums that the project keeps.
    private static final int TRUSTED_SINCE = 3 * 1000 + 9;

    static Optional<Sentence> obstacle() {
        return Program.onPath("mvn").isPresent() ? Optional.empty() : Optional.of(Design.say("build.checks.noMaven"));
    }

    /// @throws IOException when there is none, which [#obstacle()] tells before
    static Maven of(Bench bench) throws IOException {
        return new Maven(Program.onPath("mvn").orElseThrow(() -> new IOException("there is no mvn")), bench);
    }

    boolean knowsTrustedChecksums() throws IOException, InterruptedException {
        var found =
                VERSION.matcher(run(bench.folder(), List.of("-version")).well().out());
        return found.find()
                && Integer.parseInt(found.group(1)) * 1000 + Integer.parseInt(found.group(2)) >= TRUSTED_SINCE;
    }

    /// Runs it in that folder, with none of the owner's settings.
    Ran run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command.toString(), "-B"));
        all.addAll(arguments);
        return Ran.by(Launch.of(folder, all)
                .named("mvn")
                .with("JAVA_HOME", bench.jdk().toString())
                .with("MAVEN_SKIP_RC", "1")
                .with("MAVEN_OPTS", "")
                .with("MAVEN_ARGS", ""));
    }
}
