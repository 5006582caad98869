package dev.qiangcai.guard.command;

import dev.qiangcai.guard.flags.AppCommand;
import dev.qiangcai.guard.flags.Needs;
import dev.qiangcai.guard.flags.NoTraining;
import dev.qiangcai.guard.flags.Profile;
import dev.qiangcai.guard.flags.Training;
import dev.qiangcai.guard.flags.Wishes;
import dev.qiangcai.guard.words.LengthOfTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The options `--train` and `--for`: the application behind the dashes is run first, and measured.
final class Trainer {
    static final List<Option> OPTIONS = List.of(Option.toggle("--train"), Option.of("--for", "30s"));

    private static final Duration LONGEST = LengthOfTime.parse(Then.TELL.usual);

    private final Arguments arguments;
    private final Desk desk;
    private final WishOptions options;

    Trainer(Arguments arguments, Desk desk, WishOptions options) {
        this.arguments = arguments;
        this.desk = desk;
        this.options = options;
    }

    /// What follows the measuring.
    enum Then {
        /// The flags are told; it may last until the application ends.
        TELL("1440m", "flags.train.begin"),
        /// The application is started with them.
        START("30s", "exec.train.begin");

        private final String usual;
        private final String begin;

        Then(String usual, String begin) {
            this.usual = usual;
            this.begin = begin;
        }
    }

    /// What the owner wishes; with `--train`, what was measured counts where the owner tells nothing.
    ///
    /// @throws NoTraining where nothing could be measured, or the application failed that was to be started next
    Wishes wishes(Then then) throws IOException, InterruptedException {
        var wishes = options.wishes(); // what is wrong is said before anything runs
        if (arguments.has("--train")) {
            return wishes.needs(options.needs(train(then)));
        }
        if (arguments.has("--for")) {
            throw new BadUsage("flags.bad.for");
        }
        return wishes;
    }

    private Needs train(Then then) throws IOException, InterruptedException {
        if (arguments.command().isEmpty()) {
            throw new BadUsage("flags.bad.train");
        }
        var typed = arguments.value("--for").orElse(then.usual);
        var span = span(typed);
        try (var training = Training.start(new AppCommand(arguments.command()), desk.environment())) {
            desk.warn(Desk.sentence(then.begin, options.file(), typed));
            var keeper = new AtExit("guard training keeper", () -> keep(training.latest()));
            var needs = training.watch(span);
            keeper.close();
            if (keeper.late()) {
                new CountDownLatch(1).await(); // the JVM is going down, and nothing is to be begun any more
            }
            keep(needs);
            int code = training.code().orElse(0);
            if (then == Then.START && code != 0) {
                throw new NoTraining(Desk.sentence("exec.train.failed", code));
            }
            return needs;
        }
    }

    /// Also runs while the JVM goes down because the owner pressed Ctrl-C.
    private void keep(Needs needs) {
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

    private static Duration span(String typed) {
        try {
            var span = LengthOfTime.parse(typed);
            if (span.compareTo(Duration.ofSeconds(1)) >= 0 && span.compareTo(LONGEST) <= 0) {
                return span;
            }
        } catch (IllegalArgumentException odd) {
            // said below
        }
        throw new BadUsage("flags.bad.span", typed);
    }
}
