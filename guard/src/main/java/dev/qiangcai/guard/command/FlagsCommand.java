package dev.qiangcai.guard.command;

import dev.qiangcai.guard.flags.Flags;
import java.io.IOException;
import java.util.List;

/// `guard flags`: the JVM flags for this container, and where its memory goes. With `--train -- java …` it runs the
/// application first and measures what it needs.
final class FlagsCommand implements Subcommand {
    @Override
    public String name() {
        return "flags";
    }

    @Override
    public List<Option> options() {
        return WishOptions.and(Option.of("--format", "table|env|argfile|json"));
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
        var target = options.target();
        var wishes = new Trainer(arguments, desk, options).wishes(Trainer.Then.TELL);
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
}
