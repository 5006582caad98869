package dev.qiangcai.cli;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.plan.Plan;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.storage.StateFolderBusy;
import dev.qiangcai.cli.rehearse.Rehearsal;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import dev.qiangcai.console.Console;
import dev.qiangcai.console.desk.Practice;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rehearsals of the owner's plan at a practice store, seen on the console. Each has a folder of its own: neither the
/// store of the plan nor its journal hears of them.
///
/// `standing` says whether one is under way; who sets it to that owns `thread`.
final class PlanPractice implements Practice, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlanPractice.class);
    /// A rehearsal takes the processor that the real purchase will need.
    private static final Duration NEAR = Duration.ofMinutes(10);

    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final Desk desk;
    private final PlanOptions options;
    private final Function<Boolean, RehearsalSettings> settings;
    private final AtomicReference<Standing> standing = new AtomicReference<>(new Standing.None());
    private volatile Spectators spectators = new Spectators(Optional.empty());
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    PlanPractice(Desk desk, PlanOptions options) {
        this(desk, options, slider -> RehearseCommand.settings(StoreOptions.ofRehearsal(slider)));
    }

    /// @param settings what a rehearsal is like, with a slider or without
    PlanPractice(Desk desk, PlanOptions options, Function<Boolean, RehearsalSettings> settings) {
        this.desk = desk;
        this.options = options;
        this.settings = settings;
    }

    /// Shows them there.
    ///
    /// @return this, to be closed before the console
    PlanPractice on(Console console) {
        spectators = new Spectators(Optional.of(console));
        return this;
    }

    @Override
    public Standing standing() {
        return standing.get();
    }

    @Override
    public void start(boolean slider) {
        var plan = options.planAgain();
        refuseNear(plan);
        refuseBuying(plan);
        var now = InstantSource.system().instant();
        var before = standing.get();
        if (before instanceof Standing.Running || !standing.compareAndSet(before, new Standing.Running(now))) {
            throw new NoPractice("practice.one");
        }
        stopping = false;
        thread = Thread.ofPlatform().name("rehearsal").start(() -> standing.set(played(plan, slider)));
    }

    private static void refuseNear(Plan plan) {
        if (plan.purchase().when() instanceof When.Opening(var opensAt)) {
            var now = InstantSource.system().instant();
            Instant over = opensAt.plus(plan.purchase().giveUpAfter());
            if (now.isAfter(opensAt.minus(NEAR)) && now.isBefore(over)) {
                throw new NoPractice("practice.near", NEAR.toMinutes());
            }
        }
    }

    /// Whoever buys holds the folder's lock; it is taken for this moment only.
    private static void refuseBuying(Plan plan) {
        try (var _ = new Premises(plan.setup()).lock()) {
            LOG.debug("Nobody buys by this plan now");
        } catch (StateFolderBusy _) {
            throw new NoPractice("practice.buying", plan.setup().state());
        }
    }

    private Standing played(Plan plan, boolean slider) {
        try {
            var folder = RehearseCommand.folder(desk);
            var result = play(plan, slider, folder);
            // A buyer that is stopped while it asks its owner ends as one who got no answer.
            return stopping ? stopped() : told(result, folder.resolve("report.html"));
        } catch (InterruptedException _) {
            return stopped();
        } catch (RuntimeException broken) {
            // Files and sockets that are closed by a stop say so, each in its own way.
            return stopping ? stopped() : broken(why(broken));
        }
    }

    private static Sentence why(RuntimeException broken) {
        if (broken instanceof SpokenException said) {
            return said.sentence();
        }
        LOG.error("A rehearsal broke", broken);
        return Terminal.sentence("news.unexpected", broken.getClass().getSimpleName());
    }

    private Standing stopped() {
        return broken(Terminal.sentence("practice.stopped"));
    }

    private Standing broken(Sentence why) {
        spectators.ended(new Ending.NotBought(why));
        return new Standing.Broken(why);
    }

    private RehearsalResult play(Plan plan, boolean slider, Path folder) throws InterruptedException {
        var watched = spectators;
        var result = new Rehearsal(settings.apply(slider), folder, watched::solve)
                .of(plan.purchase())
                .run(
                        timeline -> {
                            timeline.listen(new TimelineLog());
                            watched.follow(timeline);
                        },
                        stage ->
                                watched.rehearsed(stage.errand(), stage.market().uri()));
        watched.ended(result.ending());
        return result;
    }

    private Standing told(RehearsalResult result, Path report) {
        var story = new RehearsalStory(result);
        story.report().write(report, desk.terminal().language());
        var rows = story.rows().stream()
                .map(row -> new Row(row.label(), row.value()))
                .toList();
        return new Standing.Over(story.verdict(), result.good(), rows, report.toString());
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public void stop() {
        var playing = thread;
        if (playing != null) {
            stopping = true;
            playing.interrupt();
            try {
                playing.join(LAST_WAIT);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// This is no time for a rehearsal.
    static final class NoPractice extends CliException {
        private static final long serialVersionUID = 1L;

        NoPractice(String key, Object... facts) {
            super(Terminal.sentence(key, facts), null);
        }
    }
}
