package dev.qiangcai.cli;

import dev.qiangcai.buyer.Buyer;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.profile.Step;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `qiangcai login`: logs in ahead of time, so that the session is there when it matters.
@Command(name = "login", mixinStandardHelpOptions = true)
final class LoginCommand implements Callable<Integer>, Planned {
    private final Desk desk;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Option(names = "--from", paramLabel = "FILE")
    private @Nullable String from;

    @Mixin
    private final ConsoleOptions page = new ConsoleOptions();

    LoginCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<LogSettings> log(Path usual) {
        return Optional.of(options.log(usual));
    }

    @Override
    public Integer call() throws InterruptedException {
        var setup = options.setup();
        var premises = new Premises(setup);
        if (from != null) {
            return new SessionTakeover(desk, premises).from(from).number();
        }
        var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
        timeline.listen(new Progress(desk.terminal(), false));
        try (var journal = premises.journal(desk.masks());
                var store = premises.store();
                var spectators = new Spectators(page.open(desk, options, false));
                var interruption = Interruption.of(desk.stop())) {
            if (!store.profile().steps().contains(Step.SESSION)) {
                desk.terminal().say("login.needless", store.profile().name());
                return ExitCode.DONE.number();
            }
            spectators.follow(timeline);
            var owner = new TerminalOwner(desk, () -> options.setup().account(), spectators);
            try {
                new Buyer(store, journal, owner, timeline).logIn(setup.store().settings());
            } catch (InterruptedException | SpokenException broken) {
                if (!interruption.asked()) {
                    throw broken;
                }
                desk.terminal().warn("login.stopped");
                return ExitCode.NOT_DONE.number();
            } finally {
                interruption.over();
            }
            desk.terminal().say("login.done", store.profile().name(), setup.state());
            return ExitCode.DONE.number();
        }
    }
}
