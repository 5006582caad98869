package dev.qiangcai.cli;

import dev.qiangcai.console.Console;
import dev.qiangcai.console.ConsoleSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether a page shows what the command does, and where.
final class ConsoleOptions {
    private static final int MOST = 65_535;

    @Option(names = "--console")
    private boolean console;

    @Option(names = "--console-port", paramLabel = "N")
    private @Nullable Integer port;

    /// The console, open and told of; empty: none is wanted.
    ///
    /// @param plan whose plan and journal it shows
    /// @param anyway whether it is needed though nobody asked for it
    Optional<Console> open(Desk desk, PlanOptions plan, boolean anyway) {
        return console || port != null || anyway ? Optional.of(open(desk, plan)) : Optional.empty();
    }

    /// @param plan whose plan and journal it shows
    Console open(Desk desk, PlanOptions plan) {
        var settings = ConsoleSettings.in(desk.folders().kept(), desk.terminal().language());
        var opened = Console.open(
                port == null ? settings : settings.withPort(checked(port)), new OwnersHousehold(desk, plan));
        desk.terminal().warn("console.open", opened.link());
        return opened;
    }

    private static int checked(int port) {
        if (port < 0 || port > MOST) {
            throw new BadOption(Terminal.sentence("usage.range", "--console-port", port + "", "0", MOST + ""));
        }
        return port;
    }
}
