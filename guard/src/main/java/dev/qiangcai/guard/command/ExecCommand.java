package dev.qiangcai.guard.command;

import dev.qiangcai.guard.flags.AppCommand;
import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Flags;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `guard exec -- java …`: starts an application with the guard's flags; with `--train` it is run and measured before.
///
/// The launcher asks for `--print` and becomes the application itself. From the bare jar the guard stays as its parent:
/// it passes signals and the exit code on, and leaves room for itself in the budget.
final class ExecCommand implements Subcommand {
    /// The resident set of the guard as a waiting parent, an estimate, without what it shares with its child.
    private static final Bytes OWN = Bytes.mib(32);
    private static final long PATIENCE_SECONDS = 3600;

    @Override
    public String name() {
        return "exec";
    }

    @Override
    public List<Option> options() {
        return WishOptions.and(Option.toggle("--print"));
    }

    @Override
    public boolean takesCommand() {
        return true;
    }

    @Override
    public int run(Arguments arguments, Desk desk) throws IOException, InterruptedException {
        if (arguments.command().isEmpty()) {
            throw new BadUsage("exec.nothing");
        }
        var command = new AppCommand(arguments.command());
        var options = new WishOptions(arguments, desk);
        var print = arguments.has("--print");
        var target = options.target();
        var wishes = new Trainer(arguments, desk, options).wishes(Trainer.Then.START);
        var flags = Flags.of(print ? wishes : wishes.aside(OWN), target);
        flags.warnings().forEach(desk::warn);
        var guessed = flags.budget().guessed();
        if (!guessed.none()) {
            desk.warn(Desk.sentence("exec.guessed", guessed));
        }
        if (print) {
            desk.out().println(command.shell(flags.options(), desk.environment()));
            return 0;
        }
        desk.warn(Desk.sentence("exec.parent", OWN));
        return start(command, flags, desk);
    }

    private static int start(AppCommand command, Flags flags, Desk desk) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command.with(flags.options()).words()).inheritIO();
        builder.environment().putAll(command.environment(flags.options(), desk.environment()));
        Process child;
        try {
            child = builder.start();
        } catch (IOException e) {
            throw new BadUsage("exec.missing", command.words().get(0), e);
        }
        // On a signal the JVM ends the child first, and itself only when the child has ended in its own time.
        var relay = new AtExit("guard exec relay", () -> end(child));
        var code = child.waitFor();
        relay.close();
        if (relay.late()) {
            // A signal ends us both, and the child's code counts.
            Runtime.getRuntime().halt(code);
        }
        return code;
    }

    private static void end(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
