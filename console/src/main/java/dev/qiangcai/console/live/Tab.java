package dev.qiangcai.console.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// One open page. What is sent waits here until the page has taken what came before; a page that falls too far behind
/// is shown everything anew instead.
public final class Tab {
    private static final int MOST_WAITING = 50;

    private final Locale language;
    private final BlockingQueue<List<Patch>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean behind = true;
    private volatile boolean over;

    Tab(Locale language) {
        this.language = language;
    }

    Locale language() {
        return language;
    }

    /// Whether it needs everything: it has just been opened, or fell behind.
    boolean behind() {
        return behind;
    }

    void caughtUp() {
        behind = false;
    }

    void fallBehind() {
        behind = true;
    }

    void send(List<Patch> patches) {
        if (!patches.isEmpty() && !waiting.offer(patches)) {
            waiting.clear();
            behind = true;
        }
    }

    void end() {
        over = true;
        waiting.offer(List.of());
    }

    /// Whether the program ends.
    public boolean over() {
        return over && waiting.isEmpty();
    }

    /// All that waits, as soon as something does; empty: nothing came for so long.
    public List<Patch> next(Duration patience) throws InterruptedException {
        var first = Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        var patches = new ArrayList<>(first.orElse(List.of()));
        var more = new ArrayList<List<Patch>>();
        waiting.drainTo(more);
        more.forEach(patches::addAll);
        return patches;
    }
}
