package dev.qiangcai.guard.command;

import dev.qiangcai.guard.flags.AppCommand;
import dev.qiangcai.guard.flags.Flags;
import dev.qiangcai.guard.flags.Needs;
import dev.qiangcai.guard.flags.Profile;
import dev.qiangcai.guard.flags.Training;
import dev.qiangcai.guard.words.LengthOfTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// `guard flags`: the JVM flags for this container, and where its memory goes. With `--train -- java …` it runs the
/// application first and measures what it needs.
final class FlagsCommand implements Subcommand {
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public List<Option> options() {
        return WishOptions.and(
                Option.of("--format", "table|env|argfile|json"), Option.toggle("--train"), Option.of("--for", "30s"));
    }

    @Override
    public boolean takesCommand() {
        return true;
    }

    @Override
    public int run(Arguments arguments, Desk desk) throws IOException, InterruptedException {
        var format = arguments.value("--format").orElse("table");
        if (!List.of("table", "env", "argfile", "json").contains(format)) {
            throw new BadUsage("flags.bad.format", format);
        }
        var options = new WishOptions(arguments, desk);
        var wishes = options.wishes();
        var target = options.target();
        if (arguments.has("--train")) {
            wishes = wishes.needs(train(arguments, desk, options).or(wishes.needs()));
        } else if (arguments.has("--for")) {
            throw new BadUsage("flags.bad.for");
        }
        var flags = Flags.of(wishes, target);
        flags.warnings().forEach(desk::warn);
        show(flags, format, desk);
        return 0;
    }

    private static void show(Flags flags, String format, Desk desk) {
        switch (format) {
            case "env" -> desk.out().println(flags.line());
            case "argfile" -> desk.out().print(flags.argfile());
            case "json" -> desk.out().print(flags.json());
            default -> {
                desk.out().println(flags.table(desk.language()));
                desk.say("flags.use", flags.line());
            }
        }
    }

    private static Needs train(Arguments arguments, Desk desk, WishOptions options)
            throws IOException, InterruptedException {
        if (arguments.command().isEmpty()) {
            throw new BadUsage("flags.bad.train");
        }
        var limit = span(arguments);
        try (var training = Training.start(new AppCommand(arguments.command()), desk.environment())) {
            desk.warn(Desk.sentence("flags.train.begin", options.file()));
            var keeper = new AtExit("guard training keeper", () -> keep(training.latest(), options, desk));
            var needs = training.watch(limit);
            keeper.close();
            if (!keeper.late()) {
                keep(needs, options, desk);
            }
            return needs;
        }
    }

    /// Also runs while the JVM goes down because the owner pressed Ctrl-C.
    private static void keep(Needs needs, WishOptions options, Desk desk) {
        if (needs.known().isEmpty()) {
            return;
        }
        try {
            Profile.write(options.file(), needs);
            desk.warn(Desk.sentence("flags.train.end", options.file()));
        } catch (IOException e) {
            desk.warn(Desk.sentence("flags.train.unwritable", options.file(), e));
        }
    }

    private static Duration span(Arguments arguments) {
        var typed = arguments.value("--for");
        if (typed.isEmpty()) {
            return LONGEST;
        }
        try {
            var span = LengthOfTime.parse(typed.get());
            if (span.compareTo(Duration.ofSeconds(1)) >= 0 && span.compareTo(LONGEST) <= 0) {
                return span;
            }
        } catch (IllegalArgumentException odd) {
            // said below
        }
        throw new BadUsage("flags.bad.span", typed.get());
    }
}
