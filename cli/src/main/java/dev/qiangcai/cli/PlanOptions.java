package dev.qiangcai.cli;

import dev.qiangcai.buyer.plan.LogChoice;
import dev.qiangcai.buyer.plan.Plan;
import dev.qiangcai.buyer.plan.PlanEdit;
import dev.qiangcai.buyer.plan.Seals;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.plan.Watch;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.cli.log.LogSettings.Detail;
import dev.qiangcai.cli.log.LogSettings.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which plan a command works by, and what the command line says instead of it.
final class PlanOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE")
    private Path config = Path.of("");

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private Map<String, String> overrides = new LinkedHashMap<>();

    /// The plan to buy by.
    Plan plan() {
        return Plan.read(file(), overrides);
    }

    /// The plan, even if its opening has passed.
    Plan planAgain() {
        return Plan.readAgain(file(), overrides);
    }

    /// The plan to look by.
    Watch watch() {
        return Plan.readToWatch(file(), overrides);
    }

    /// What stands around the plan's purchase.
    Setup setup() {
        return Plan.readSetup(file(), overrides);
    }

    /// What seals and opens the plan's secrets.
    Seals seals() {
        return Plan.seals(file(), overrides);
    }

    /// The secrets that stand in the plan's file as they are, by their keys.
    List<String> plain() {
        return PlanEdit.of(file()).plain();
    }

    /// How the plan wants it logged.
    ///
    /// @param usual the file where the plan names none
    LogSettings log(Path usual) {
        LogChoice chosen = setup().log();
        return new LogSettings(
                chosen.file().orElse(usual),
                Format.valueOf(chosen.format().name()),
                Detail.valueOf(chosen.level().name()));
    }

    /// The plan that is named, else the one that is here, else the one that will be.
    Path fileOrNew() {
        return fileOrNew(config);
    }

    /// @param named as the command line has it; empty: none is named
    static Path fileOrNew(Path named) {
        return found(named).orElse(Path.of(Plan.fileNames().getFirst()));
    }

    private Path file() {
        return found(config).orElseThrow(NoPlan::new);
    }

    /// The plan that is named, or else the one in the working directory.
    private static Optional<Path> found(Path named) {
        return named.toString().isEmpty()
                ? Plan.fileNames().stream()
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .findFirst()
                : Optional.of(named);
    }
}
