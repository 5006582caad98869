package dev.qiangcai.cli;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.notices.Courier;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.cli.PurchaseNews.Occasion;
import dev.qiangcai.cli.rehearse.Rehearsal;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `qiangcai rehearse`: the main job against the practice store, with nothing to set up.
@Command(name = "rehearse", mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Desk desk;

    @Mixin
    private final StoreOptions options = StoreOptions.ofRehearsal(false);

    @Mixin
    private final NoticeOptions notices = new NoticeOptions();

    @Mixin
    private final ConsoleOptions page = new ConsoleOptions();

    RehearseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        var terminal = desk.terminal();
        var folder = folder(desk);
        var settings = settings(options);
        var channels = notices.channels(desk);
        terminal.warn("rehearse.start", options.rivals(), options.seed());
        try (var courier = Courier.open(channels, terminal::warn);
                var spectators = new Spectators(page.open(desk, new PlanOptions(), options.slider()));
                var interruption = Interruption.of(desk.stop())) {
            var news = new PurchaseNews(
                    courier,
                    new Occasion(
                            Terminal.sentence("rehearse.name"),
                            Optional.empty(),
                            spectators.question(),
                            terminal.language()));
            try {
                var result = play(new Rehearsal(settings, folder, spectators::solve), spectators, quietly(news));
                if (interruption.asked()) {
                    return stopped(spectators, news);
                }
                spectators.ended(result.ending());
                news.ended(result.ending());
                return tell(result, folder.resolve("report.html"));
            } catch (InterruptedException | RuntimeException broken) {
                // Files and sockets that are closed by a stop say so, each in its own way.
                if (interruption.asked()) {
                    return stopped(spectators, news);
                }
                throw broken;
            } finally {
                interruption.over();
            }
        }
    }

    private int stopped(Spectators spectators, PurchaseNews news) {
        Thread.interrupted(); // what is still to be said must not be interrupted
        var why = Terminal.sentence("practice.stopped");
        desk.terminal().warn("practice.stopped");
        spectators.ended(new Ending.NotBought(why));
        news.stopped(ExitCode.NOT_DONE, why);
        return ExitCode.NOT_DONE.number();
    }

    /// Where a rehearsal that starts now keeps what is its own.
    static Path folder(Desk desk) {
        return desk.folders()
                .rehearsal(STAMP.format(InstantSource.system().instant().atZone(ZoneId.systemDefault())));
    }

    static RehearsalSettings settings(StoreOptions store) {
        return new RehearsalSettings(store.settings(), store.rivals(), store.opensIn(), store.seed(), store.slider());
    }

    private RehearsalResult play(Rehearsal rehearsal, Spectators spectators, Consumer<Entry> news)
            throws InterruptedException {
        var terminal = desk.terminal();
        try (var progress = new Progress(terminal, Terminal.interactive())) {
            return rehearsal.run(
                    timeline -> {
                        timeline.listen(progress);
                        timeline.listen(new TimelineLog());
                        timeline.listen(news);
                        spectators.follow(timeline);
                    },
                    stage -> {
                        terminal.warn(
                                "rehearse.open",
                                stage.market().uri(),
                                options.opensIn().toSeconds());
                        spectators.rehearsed(stage.errand(), stage.market().uri());
                    });
        }
    }

    /// Codes come to the rehearsal's own phone: nobody is needed for them.
    private static Consumer<Entry> quietly(PurchaseNews news) {
        return entry -> {
            if (!(entry.event() instanceof Event.Asked)) {
                news.accept(entry);
            }
        };
    }

    private int tell(RehearsalResult result, Path file) {
        var story = new RehearsalStory(result);
        var terminal = desk.terminal();
        story.table(terminal);
        story.report().write(file, terminal.language());
        terminal.say("rehearse.report", file);
        return (result.good() ? ExitCode.DONE : story.needsOwner() ? ExitCode.NEEDS_OWNER : ExitCode.NOT_DONE).number();
    }
}
