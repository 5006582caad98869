package dev.qiangcai.cli;

import dev.qiangcai.cli.log.Log;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.guard.words.Words;
import java.util.List;
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
        return line(List.of(args)).execute(args);
    }

    /// The command line that can read `words`.
    CommandLine line(List<String> words) {
        var line = new CommandLine(options);
        new Commands(desk).addTo(line, words);
        line.setResourceBundle(Words.of("dev.qiangcai.cli.help", desk.terminal().language()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setOut(desk.terminal().out());
        line.setErr(desk.terminal().err());
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler((e, _) -> mishaps.usage(e));
        return line;
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
