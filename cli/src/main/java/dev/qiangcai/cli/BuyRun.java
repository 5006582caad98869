package dev.qiangcai.cli;

import dev.qiangcai.buyer.Buyer;
import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.Errand;
import dev.qiangcai.buyer.OwnersWord;
import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Plan;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.cli.PurchaseNews.Occasion;
import dev.qiangcai.guard.words.SpokenException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// One run of a plan. What an earlier run left is looked after first; only then may a past opening be refused.
///
/// One thread; Ctrl-C interrupts it, and what the journal then says is what the owner is told.
final class BuyRun {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Desk desk;
    private final PlanOptions options;
    private final OwnersWord word;
    private final Spectators spectators;
    private final Timeline timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);

    /// @param word what the owner says of an order that an earlier run left in doubt
    BuyRun(Desk desk, PlanOptions options, OwnersWord word, Spectators spectators) {
        this.desk = desk;
        this.options = options;
        this.word = word;
        this.spectators = spectators;
    }

    ExitCode run() throws InterruptedException {
        var plan = options.planAgain();
        var premises = new Premises(plan.setup());
        try (var journal = premises.journal(desk.masks());
                var store = new CountedStore(premises.store());
                var courier = premises.courier(desk);
                var interruption = Interruption.of(desk.stop())) {
            var base = Optional.of(store.profile().base());
            var occasion = new Occasion(
                    plan.name(), base, spectators.question(), desk.terminal().language());
            var news = new PurchaseNews(courier, occasion);
            try (var progress = new Progress(desk.terminal(), Terminal.interactive())) {
                timeline.listen(progress);
                timeline.listen(new TimelineLog());
                timeline.listen(news);
                spectators.armed(errand(plan), store.profile().base());
                spectators.follow(timeline);
                var story = story(plan, store, journal, news);
                return interruption.asked() ? stopped(plan, store, journal, news) : told(story, premises);
            } catch (InterruptedException | SpokenException broken) {
                if (interruption.asked()) {
                    return stopped(plan, store, journal, news);
                }
                news.failed(broken);
                throw broken;
            } catch (RuntimeException bug) {
                news.failed(bug);
                throw bug;
            } finally {
                interruption.over();
                new JournalNotes(journal, desk.masks()).keep(timeline);
            }
        }
    }

    private PurchaseStory story(Plan plan, CountedStore store, OrderJournal journal, PurchaseNews news)
            throws InterruptedException {
        var owner = new TerminalOwner(desk, () -> options.setup().account(), spectators);
        var buyer = new Buyer(store, journal, owner, timeline);
        var said = word;
        while (true) {
            var story = run(buyer, plan, said, store);
            boolean settled = !inDoubt(plan, store, journal);
            spectators.ended(story.ending());
            news.ended(story.ending(), settled ? Optional.empty() : spectators.question());
            if (settled) {
                return story;
            }
            said = story.ending() instanceof Ending.NeedsOwner(var why)
                    ? spectators.confirm(why, store.profile().base())
                    : new OwnersWord.Silent();
            if (said instanceof OwnersWord.Silent) {
                return story;
            }
        }
    }

    private PurchaseStory run(Buyer buyer, Plan plan, OwnersWord said, CountedStore store) throws InterruptedException {
        var base = store.profile().base();
        var earlier = buyer.takeUp(errand(plan), said);
        if (earlier.isPresent()) {
            return new PurchaseStory(earlier.get(), true, timeline, store.asked(), base);
        }
        Ending ending = buyer.run(errand(options.plan()));
        return new PurchaseStory(ending, false, timeline, store.asked(), base);
    }

    /// Whether an order may be at the store of which nobody knows.
    private static boolean inDoubt(Plan plan, CountedStore store, OrderJournal journal) {
        return journal.ordered(store.profile().id(), plan.name()).stream()
                .anyMatch(intent -> intent.state() != IntentState.ACCEPTED);
    }

    private static Errand errand(Plan plan) {
        return new Errand(plan.name(), plan.purchase(), plan.setup().store().settings());
    }

    private ExitCode told(PurchaseStory story, Premises premises) {
        var terminal = desk.terminal();
        story.table(terminal);
        var now = InstantSource.system().instant().atZone(ZoneId.systemDefault());
        var file = premises.reports().resolve("buy-" + STAMP.format(now) + ".html");
        story.report().write(file, terminal.language());
        terminal.say("rehearse.report", file);
        return story.code();
    }

    /// The journal, and not this process's memory, says whether an order may have left.
    private ExitCode stopped(Plan plan, CountedStore store, OrderJournal journal, PurchaseNews news) {
        Thread.interrupted(); // what is still to be said and written must not be interrupted
        var left = journal.ordered(store.profile().id(), plan.name());
        boolean bought = left.stream().anyMatch(intent -> intent.state() == IntentState.ACCEPTED);
        var key = left.isEmpty() ? "stopped.nothingSent" : bought ? "stopped.bought" : "stopped.maybeSent";
        var code = left.isEmpty() ? ExitCode.NOT_DONE : bought ? ExitCode.DONE : ExitCode.NEEDS_OWNER;
        desk.terminal().warn(key);
        news.stopped(code, Terminal.sentence(key));
        return code;
    }
}
