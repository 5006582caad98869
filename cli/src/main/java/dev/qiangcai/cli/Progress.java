package dev.qiangcai.cli;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.EventText;
import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows a purchase while it happens: a line for everything that matters, and a bar that counts down to the opening.
///
/// Looks at the store are many and are not shown, but for the first. The countdown thread only draws; it stops well
/// before the shot, so that drawing never competes with it.
final class Progress implements Consumer<Entry>, AutoCloseable {
    private static final Duration HUSH = Duration.ofMillis(600);

    private static final Duration REDRAW = Duration.ofMillis(250);

    private final Ticker ticker = Ticker.system();
    private final Terminal terminal;
    private final boolean interactive;
    private boolean looked;
    private @Nullable Thread countdown;

    Progress(Terminal terminal, boolean interactive) {
        this.terminal = terminal;
        this.interactive = interactive;
    }

    @Override
    public synchronized void accept(Entry entry) {
        switch (entry.event()) {
            case Event.Polled polled -> {
                if (!looked) {
                    looked = true;
                    line(polled);
                }
            }
            case Event.NextLook _ -> {}
            case Event.Warmed _ -> {}
            case Event.Moved _ -> {}
            case Event.Scheduled scheduled -> {
                line(scheduled);
                countDown(scheduled.fireNanos());
            }
            case Event other -> line(other);
        }
    }

    private void line(Event event) {
        terminal.err().println("  · " + EventText.of(event).in(terminal.language()));
        terminal.err().flush();
    }

    private void countDown(long fireNanos) {
        long left = fireNanos - ticker.nanos() - HUSH.toNanos();
        if (!interactive || left <= 0) {
            return;
        }
        close();
        countdown = Thread.ofVirtual().name("countdown").start(() -> draw(fireNanos, left));
    }

    private void draw(long fireNanos, long left) {
        try (var bar = new ProgressBarBuilder()
                .setTaskName(Terminal.sentence("progress.countdown").in(terminal.language()))
                .setInitialMax(Duration.ofNanos(left).toMillis())
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .hideEta()
                .build()) {
            follow(bar, fireNanos, left);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(ProgressBar bar, long fireNanos, long left) throws InterruptedException {
        for (long now = ticker.nanos(); now < fireNanos - HUSH.toNanos(); now = ticker.nanos()) {
            long gone = left - (fireNanos - HUSH.toNanos() - now);
            bar.stepTo(Duration.ofNanos(gone).toMillis());
            ticker.parkUntil(now + REDRAW.toNanos());
        }
    }

    @Override
    public synchronized void close() {
        var drawing = countdown;
        if (drawing != null) {
            drawing.interrupt();
        }
    }
}
