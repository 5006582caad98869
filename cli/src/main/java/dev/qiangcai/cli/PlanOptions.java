package dev.qiangcai.cli;

import dev.qiangcai.buyer.plan.LogChoice;
import dev.qiangcai.buyer.plan.Plan;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.plan.Watch;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.cli.log.LogSettings.Detail;
import dev.qiangcai.cli.log.LogSettings.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
        try {
            return file();
        } catch (NoPlan _) {
            return Path.of(Plan.fileNames().getFirst());
        }
    }

    /// The plan that is named, or else the one in the working directory.
    private Path file() {
        if (!config.toString().isEmpty()) {
            return config;
        }
        return Plan.fileNames().stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(NoPlan::new);
    }
}
