package dev.qiangcai.cli;

import dev.qiangcai.cli.rehearse.Rehearsal;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
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

    RehearseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        var terminal = desk.terminal();
        var folder = desk.folders()
                .rehearsal(STAMP.format(InstantSource.system().instant().atZone(ZoneId.systemDefault())));
        var settings = new RehearsalSettings(options.settings(), options.rivals(), options.opensIn(), options.seed());
        terminal.warn("rehearse.start", options.rivals(), options.seed());
        var main = Thread.currentThread();
        try (var progress = new Progress(terminal, Terminal.interactive());
                var _ = desk.stop().tell(main::interrupt)) {
            var result = new Rehearsal(settings, folder)
                    .run(
                            timeline -> {
                                timeline.listen(progress);
                                timeline.listen(new TimelineLog());
                            },
                            stage -> terminal.warn(
                                    "rehearse.open",
                                    stage.market().uri(),
                                    options.opensIn().toSeconds()));
            return tell(result, folder.resolve("report.html"));
        }
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
