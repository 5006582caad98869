package dev.qiangcai.cli;

import dev.qiangcai.cli.log.LogSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `qiangcai console`: the page alone, to set up a plan and look through the orders, until it is stopped.
@Command(name = "console", mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer>, Planned {
    private final Desk desk;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Mixin
    private final ConsoleOptions page = new ConsoleOptions();

    ConsoleCommand(Desk desk) {
        this.desk = desk;
    }

    /// There need be no plan yet.
    @Override
    public Optional<LogSettings> log(Path usual) {
        return Optional.empty();
    }

    @Override
    public Integer call() throws InterruptedException {
        var practice = new PlanPractice(desk, options);
        try (var console = page.open(desk, new OwnersHousehold(desk, options, Optional.of(practice)));
                var _ = practice.on(console)) {
            desk.terminal().warn("console.stop");
            desk.stop().await();
        }
        return ExitCode.DONE.number();
    }
}
