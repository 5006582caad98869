package dev.qiangcai.console.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One open page. When it is ready for more, it draws what has changed since it was last shown something: a slow page
/// misses what was in between, and nothing piles up. Belongs to the thread that writes to the page; any may ring.
public final class Tab {
    private final Drawing drawing;
    private final Locale language;
    private final Supplier<Scene> stage;
    private final Semaphore bell = new Semaphore(1);
    private Optional<Scene> shown;
    private volatile boolean ended;

    /// @param stage what is to be shown now
    /// @param shown what the page shows already; empty: nothing that is known
    Tab(Drawing drawing, Locale language, Supplier<Scene> stage, Optional<Scene> shown) {
        this.drawing = drawing;
        this.language = language;
        this.stage = stage;
        this.shown = shown;
    }

    /// Something changed.
    void ring() {
        bell.release();
    }

    void end() {
        ended = true;
        ring();
    }

    /// Whether the program ends, and the page shows the last of it.
    public boolean over() {
        return ended && shown.equals(Optional.of(stage.get()));
    }

    /// What changed, as soon as something does; empty: nothing for so long.
    public List<Patch> next(Duration patience) throws InterruptedException {
        if (!bell.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return List.of();
        }
        bell.drainPermits();
        var scene = stage.get();
        var patches = shown.map(before -> changes(before, scene)).orElseGet(() -> everything(scene));
        shown = Optional.of(scene);
        return patches;
    }

    private List<Patch> changes(Scene before, Scene after) {
        var patches = new ArrayList<Patch>();
        if (after.turned(before)) {
            patches.add(new Patch("now", drawing.now(after, language)));
            patches.add(new Patch("title", drawing.title(after, language)));
        }
        if (!before.question().equals(after.question())) {
            patches.add(new Patch("needs", drawing.needs(after, language)));
        }
        after.changed(before)
                .forEach(shelf -> patches.add(new Patch("row-" + shelf.id(), drawing.row(shelf, language))));
        return patches;
    }

    private List<Patch> everything(Scene scene) {
        return List.of(
                new Patch("now", drawing.now(scene, language)),
                new Patch("title", drawing.title(scene, language)),
                new Patch("needs", drawing.needs(scene, language)),
                new Patch("board", drawing.board(scene, language)));
    }
}
