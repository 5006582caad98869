package dev.qiangcai.cli;

import dev.qiangcai.buyer.notices.Courier;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.cli.PurchaseNews.Occasion;
import dev.qiangcai.cli.rehearse.Rehearsal;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import java.nio.file.Path;
import java.time.Duration;
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
    private final StoreOptions options =
            new StoreOptions(200, Duration.ofMillis(30), Duration.ofSeconds(37), Duration.ofSeconds(20));

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
        var folder = desk.folders()
                .rehearsal(STAMP.format(InstantSource.system().instant().atZone(ZoneId.systemDefault())));
        var settings = new RehearsalSettings(
                options.settings(), options.rivals(), options.opensIn(), options.seed(), options.slider());
        var channels = notices.channels(desk);
        terminal.warn("rehearse.start", options.rivals(), options.seed());
        try (var courier = Courier.open(channels, terminal::warn);
                var spectators = new Spectators(page.open(desk, new PlanOptions(), options.slider()))) {
            var news = new PurchaseNews(
                    courier, new Occasion(Terminal.sentence("rehearse.name"), Optional.empty(), terminal.language()));
            var result = play(new Rehearsal(settings, folder, spectators::solve), spectators, quietly(news));
            spectators.ended(result.ending());
            news.ended(result.ending());
            return tell(result, folder.resolve("report.html"));
        }
    }

    private RehearsalResult play(Rehearsal rehearsal, Spectators spectators, Consumer<Entry> news)
            throws InterruptedException {
        var terminal = desk.terminal();
        var main = Thread.currentThread();
        try (var progress = new Progress(terminal, Terminal.interactive());
                var _ = desk.stop().tell(main::interrupt)) {
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
                        spectators.armed(stage.errand(), stage.market().uri());
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
