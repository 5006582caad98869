package dev.qiangcai.cli;

import dev.qiangcai.guard.command.GuardCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `qiangcai guard`: hands its words to the guard's own command line, which the launcher calls without us where it
/// can.
@Command(name = "guard")
final class GuardRelay implements Callable<Integer> {
    private final Desk desk;

    @Parameters(arity = "0..*", paramLabel = "SUBCOMMAND", descriptionKey = "SUBCOMMAND")
    private List<String> words = new ArrayList<>();

    private GuardRelay(Desk desk) {
        this.desk = desk;
    }

    /// The command as picocli must read it: nothing behind its name is ours, not even `--`.
    static CommandLine line(Desk desk) {
        return new CommandLine(new GuardRelay(desk))
                .setStopAtPositional(true)
                .setUnmatchedOptionsArePositionalParams(true)
                .setEndOfOptionsDelimiter("\0");
    }

    @Override
    public Integer call() {
        var terminal = desk.terminal();
        return GuardCommand.run(terminal.language(), terminal.out(), terminal.err(), List.copyOf(words));
    }
}
