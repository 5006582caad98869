package dev.qiangcai.console.live;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.console.ask.Questions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows every open page what happens, ten times a second at most.
///
/// Whoever tells of something leaves it in a queue and goes on. One thread takes it from there and rings at the pages,
/// each of which draws on a thread of its own; it does nothing at all while an order is about to leave.
public final class Live implements Consumer<Entry>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration BEAT = Duration.ofMillis(100);
    /// Quiet from so long before an order is fired …
    private static final Duration HUSH_BEFORE = Duration.ofMillis(600);
    /// … until it was answered, or for so long.
    private static final Duration HUSH_AFTER = Duration.ofMillis(1500);

    private static final int MOST_WAITING = 20_000;

    private final Drawing drawing;
    private final Questions questions = new Questions();
    private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Printed printed = new Printed();
    private final Set<Tab> tabs = new CopyOnWriteArraySet<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Board board = new Board();
    private final AtomicReference<Scene> scene =
            new AtomicReference<>(new Scene(Now.NOTHING, Phase.WAITING, Optional.empty(), List.of()));
    private final Thread thread;
    private Now now = Now.NOTHING;
    private boolean broken;
    private volatile long fireNanos = Long.MIN_VALUE;
    private volatile boolean firing;

    public Live(Drawing drawing) {
        this.drawing = drawing;
        this.thread = Thread.ofPlatform().daemon().name("console").start(this::work);
    }

    public Questions questions() {
        return questions;
    }

    /// What every page shows, or is about to.
    public Scene scene() {
        return scene.get();
    }

    /// Another purchase begins.
    public void armed(Now.Target target) {
        tell(() -> now = now.armed(target));
    }

    /// The purchase is over.
    public void ended(Ending ending) {
        firing = false;
        tell(() -> now = now.ended(ending));
    }

    /// An event of the purchase; called on the thread on which it happens.
    @Override
    public void accept(Entry entry) {
        switch (entry.event()) {
            case Event.Scheduled scheduled -> {
                fireNanos = scheduled.fireNanos();
                firing = true;
            }
            case Event.Attempted _ -> firing = false;
            default -> {}
        }
        tell(() -> now = now.after(entry));
    }

    /// One look at a watched item.
    public void seen(Shelf.Look look) {
        tell(() -> board.seen(look));
    }

    private void tell(Runnable change) {
        if (!news.offer(change)) {
            LOG.warn("The console was told more than {} things at once; some are not shown", MOST_WAITING);
        }
    }

    /// A whole page is drawn from that scene.
    ///
    /// @return by which the page's stream names it
    public String printed(Scene drawn) {
        return printed.keep(drawn);
    }

    /// A page is opened.
    ///
    /// @param shown the name of what it shows already; it is shown everything where that is not known
    public Tab open(Locale language, String shown) {
        var tab = new Tab(drawing, language, scene::get, printed.take(shown));
        tabs.add(tab);
        return tab;
    }

    /// A page is gone.
    public void gone(Tab tab) {
        tabs.remove(tab);
    }

    /// Shows what is left to show, and says that it was the last.
    @Override
    public void close() {
        firing = false;
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        tabs.forEach(Tab::end);
    }

    private boolean hushed() {
        long left = fireNanos - System.nanoTime();
        return firing && left < HUSH_BEFORE.toNanos() && left > -HUSH_AFTER.toNanos();
    }

    private void work() {
        try {
            boolean last;
            do {
                last = closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS);
                if (last || !hushed()) {
                    show();
                }
            } while (!last);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        try {
            var changes = new ArrayList<Runnable>();
            news.drainTo(changes);
            changes.forEach(Runnable::run);
            var before = scene.get();
            var question = questions.open();
            if (!changes.isEmpty() || !question.equals(before.question())) {
                scene.set(new Scene(now, Phase.of(now, question.isPresent()), question, board.shelves()));
                tabs.forEach(Tab::ring);
            }
            broken = false;
        } catch (RuntimeException failure) {
            if (!broken) {
                LOG.error("The console cannot show what happened; it goes on with what happens next", failure);
            }
            broken = true;
        }
    }
}
