package dev.qiangcai.cli;

import dev.qiangcai.console.Console;
import dev.qiangcai.console.ConsoleSettings;
import dev.qiangcai.console.Outside;
import dev.qiangcai.console.desk.Household;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Option(names = "--console-host", paramLabel = "NAME", split = ",")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--console-cert", paramLabel = "FILE")
    private @Nullable Path certificate;

    @Option(names = "--console-key", paramLabel = "FILE")
    private @Nullable Path key;

    /// The console, open and told of; empty: none is wanted.
    ///
    /// @param plan whose plan and journal it shows
    /// @param anyway whether it is needed though nobody asked for it
    Optional<Console> open(Desk desk, PlanOptions plan, boolean anyway) {
        boolean wanted = console || port != null || !hosts.isEmpty() || certificate != null || key != null;
        return wanted || anyway ? Optional.of(open(desk, plan)) : Optional.empty();
    }

    private Console open(Desk desk, PlanOptions plan) {
        return open(desk, new OwnersHousehold(desk, plan, Optional.empty()));
    }

    /// @param household whose plan and journal it shows
    Console open(Desk desk, Household household) {
        var opened = Console.open(settings(desk), household);
        desk.terminal().warn("console.open", opened.link());
        opened.fingerprint().ifPresent(print -> desk.terminal().warn("console.outside", print));
        return opened;
    }

    private ConsoleSettings settings(Desk desk) {
        var usual = ConsoleSettings.in(desk.folders().kept(), desk.terminal().language());
        var settings = port == null ? usual : usual.withPort(checked(port));
        return outside().map(settings::withOutside).orElse(settings);
    }

    private Optional<Outside> outside() {
        var ours = files();
        if (hosts.isEmpty()) {
            ours.ifPresent(_ -> {
                throw new BadOption(Terminal.sentence("usage.consoleHost"));
            });
            return Optional.empty();
        }
        hosts.stream().filter(host -> !Outside.name(host)).findFirst().ifPresent(host -> {
            throw new BadOption(Terminal.sentence("usage.consoleName", host));
        });
        return Optional.of(new Outside(hosts, ours));
    }

    private Optional<Outside.Files> files() {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new BadOption(Terminal.sentence("usage.consolePair"));
        }
        return Optional.of(new Outside.Files(certificate, key));
    }

    private static int checked(int port) {
        if (port < 0 || port > MOST) {
            throw new BadOption(Terminal.sentence("usage.range", "--console-port", port + "", "0", MOST + ""));
        }
        return port;
    }
}
