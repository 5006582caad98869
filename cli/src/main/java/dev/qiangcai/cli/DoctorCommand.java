package dev.qiangcai.cli;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.promql.Features;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `qiangcai doctor`: finds the settings that will hurt.
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "PATH")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--pid", paramLabel = "N")
    private @Nullable Long pid;

    @Option(names = "--env")
    private boolean env;

    @Option(names = "--image", paramLabel = "FILE")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json|sarif|github|junit")
    private DoctorFormat format = DoctorFormat.TEXT;

    @Option(names = "--fail-on", paramLabel = "info|warning|error|never")
    private @Nullable FailOn failOn;

    @Option(names = "--config", paramLabel = "FILE")
    private @Nullable Path config;

    @Option(names = "--exclude", paramLabel = "GLOB")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--baseline", paramLabel = "FILE")
    private @Nullable Path baseline;

    @Option(names = "--write-baseline", paramLabel = "FILE")
    private @Nullable Path writeBaseline;

    @Option(names = "--fix")
    private boolean fix;

    @Option(names = "--dry-run")
    private boolean dryRun;

    /// The least severity that makes the doctor end with 1.
    enum FailOn {
        INFO,
        WARNING,
        ERROR,
        NEVER;

        Optional<Severity> severity() {
            return this == NEVER ? Optional.empty() : Optional.of(Severity.valueOf(name()));
        }
    }

    DoctorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var order = new DoctorOrder(
                target(),
                format,
                new DoctorOrder.Quieting(Optional.ofNullable(config), exclude, Optional.ofNullable(baseline)),
                new DoctorOrder.Ending(
                        Optional.ofNullable(failOn), Optional.ofNullable(writeBaseline), fix || dryRun, dryRun));
        return new DoctorRun(desk, Doctor.usual(), order).run().number();
    }

    private DoctorOrder.Target target() {
        var wanted = (pid == null ? 0 : 1) + (env ? 1 : 0) + (paths.isEmpty() && images.isEmpty() ? 0 : 1);
        if (wanted > 1) {
            throw new BadOption(Terminal.sentence("doctor.oneTarget"));
        }
        if (pid != null) {
            return new DoctorOrder.Running(pid);
        }
        return env
                ? new DoctorOrder.Environment()
                : new DoctorOrder.Files(paths.isEmpty() && images.isEmpty() ? List.of(Path.of("")) : paths, images);
    }

    /// Tells what a rule is about, and where its figure comes from.
    @Command(mixinStandardHelpOptions = true)
    int explain(@Parameters(paramLabel = "RULE", descriptionKey = "RULE") String rule) {
        return new RuleGuide(desk.terminal(), Doctor.usual()).explain(rule).number();
    }

    /// Lists all rules; or judges Prometheus rule files.
    @Command(mixinStandardHelpOptions = true)
    int rules(
            @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "doctor.rules.files") @Nullable
                    List<Path> files,
            @Option(names = "--format", paramLabel = "text|json", defaultValue = "text") RulesFormat format,
            @Option(names = "--server", paramLabel = "FILE") @Nullable Path server,
            @Option(names = "--metadata", paramLabel = "FILE") @Nullable Path metadata,
            @Option(names = "--config", paramLabel = "FILE") @Nullable Path file) {
        var doctor = Doctor.usual();
        if (files == null || files.isEmpty()) {
            return new RuleGuide(desk.terminal(), doctor).list().number();
        }
        var judge = new RuleFiles(desk.terminal(), DoctorConfig.of(Optional.ofNullable(file), doctor), doctor.cards());
        if (server != null) {
            judge.server(server);
        }
        if (metadata != null) {
            judge.metadata(metadata);
        }
        return judge.check(files, format == RulesFormat.JSON).number();
    }

    /// For whom rule files are judged.
    enum RulesFormat {
        TEXT,
        JSON
    }

    /// Judges PromQL expressions, one JSON object a line.
    @Command(mixinStandardHelpOptions = true)
    int promql(
            @Parameters(paramLabel = "FILE", descriptionKey = "doctor.promql.file") String file,
            @Option(names = "--all-features") boolean all)
            throws IOException {
        var expressions = new Expressions(all ? Features.ALL : Features.STABLE);
        try (var in = new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)))) {
            return (expressions.judge(in, desk.terminal().out()) ? ExitCode.DONE : ExitCode.NOT_DONE).number();
        } catch (NoSuchFileException e) {
            throw new BadOption(Terminal.sentence("doctor.noPath", file));
        }
    }
}
