package dev.qiangcai.cli;

import dev.qiangcai.cli.log.Log;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.lab.Lab;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs one command line: parses it, opens the log, runs the command, and turns what came of it into an exit code.
final class Frame {
    private final Desk desk;
    private final Qiangcai options = new Qiangcai();
    private final Mishaps mishaps;

    Frame(Desk desk) {
        this.desk = desk;
        this.mishaps = new Mishaps(desk.terminal(), desk.masks());
    }

    int run(String... args) {
        return line().execute(args);
    }

    /// The whole command line, with all that it knows.
    CommandLine line() {
        var line = new CommandLine(options);
        commands(line);
        line.setResourceBundle(ResourceBundle.getBundle(
                "dev.qiangcai.cli.help", desk.terminal().language()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setOut(desk.terminal().out());
        line.setErr(desk.terminal().err());
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler((e, _) -> mishaps.usage(e));
        return line;
    }

    /// Every command of the program, in the order of the help.
    private void commands(CommandLine line) {
        line.addSubcommand(new RehearseCommand(desk));
        line.addSubcommand(new BuyCommand(desk));
        line.addSubcommand(new WatchCommand(desk));
        line.addSubcommand(new HistoryCommand(desk));
        line.addSubcommand(new NotifyCommand(desk));
        line.addSubcommand(new LoginCommand(desk));
        line.addSubcommand(new ConsoleCommand(desk));
        line.addSubcommand(new OrdersCommand(desk));
        line.addSubcommand(new PlanCommand(desk));
        line.addSubcommand(new ProfileCommand(desk));
        line.addSubcommand(new MarketCommand(desk));
        line.addSubcommand(GuardRelay.line(desk));
        line.addSubcommand(new LabCommand(desk, Lab::experiments));
        line.addSubcommand(new DoctorCommand(desk));
        line.addSubcommand(new DistCommand(desk));
    }

    private int execute(ParseResult parsed) {
        var asked = CommandLine.executeHelpRequest(parsed);
        if (asked != null) {
            return asked;
        }
        if (!parsed.hasSubcommand()) {
            parsed.commandSpec().commandLine().usage(desk.terminal().err());
            return ExitCode.USAGE.number();
        }
        if (options.verbose()) {
            QuickStart.ofProcess().refused().ifPresent(cache -> desk.terminal().warn("verbose.cache", cache));
        }
        return logged(parsed);
    }

    private LogSettings settings(ParseResult command) {
        var file = desk.folders().logs().resolve(command.commandSpec().name() + ".log");
        return command.commandSpec().userObject() instanceof Planned planned
                ? planned.log(file).orElse(LogSettings.usual(file))
                : LogSettings.usual(file);
    }

    private int logged(ParseResult parsed) {
        Log log;
        try {
            log = Log.open(options.log(settings(parsed.subcommand())), desk.masks());
        } catch (SpokenException e) {
            return mishaps.spoken(e, options.verbose());
        }
        try (log;
                var _ = LastWords.open(desk.folders().logs().resolve("crash.log"))) {
            return new RunLast().execute(parsed);
        } catch (CommandLine.ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return cause instanceof ParameterException wrong
                    ? mishaps.usage(wrong)
                    : mishaps.failed(cause, log, options.verbose());
        }
    }
}
