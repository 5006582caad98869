package dev.qiangcai.guard.crash;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes one failure onto a page. Each part stands alone: one that fails, as for want of memory, is named as missing,
/// and the next follows.
///
/// Threads: one at a time.
final class Report {
    private static final int FRAMES = 30;
    private static final int CAUSES = 3;
    private static final int NAME = 200;
    private static final int MESSAGE = 1_000;
    static final int PART = 120;
    private static final int FACTS = 1_000;

    private final Page page;
    private final InstantSource clock;
    private final Supplier<String> facts;
    private @Nullable Origin origin;

    Report(Page page, InstantSource clock, Supplier<String> facts) {
        this.page = page;
        this.clock = clock;
        this.facts = facts;
    }

    /// Finds out whose reports these are, while there is memory for it.
    void introduce() {
        try {
            origin();
        } catch (OutOfMemoryError lacking) {
            // the report that comes will ask again
        }
    }

    /// Finds out since when that process is up, too.
    void introduceInFull() {
        try {
            origin = origin().dated();
        } catch (LinkageError | OutOfMemoryError lacking) {
            // the reports do without
        }
    }

    private Origin origin() {
        var known = origin == null ? Origin.here() : origin;
        origin = known;
        return known;
    }

    void write(Thread thread, Throwable thrown, int fingerprint) {
        try {
            head(thread, fingerprint);
        } catch (Throwable broken) {
            missing(broken);
        }
        try {
            process();
        } catch (Throwable broken) {
            missing(broken);
        }
        try {
            limits();
        } catch (Throwable broken) {
            missing(broken);
        }
        try {
            chain(thrown); // the longest, and so the one to be cut off
        } catch (Throwable broken) {
            missing(broken);
        }
        page.close();
    }

    /// Stands for a part, or for the rest of it: want of memory or of stack, or a stranger's method, may break it.
    private void missing(Throwable broken) {
        page.put("(missing here: ").quote(broken.getClass().getName(), NAME).put(")\n");
    }

    private void head(Thread thread, int fingerprint) {
        page.put("=== qiangcai-guard: a thread failed [")
                .hex(fingerprint)
                .put("] ")
                .time(clock.millis());
        page.put("\nthread \"").quote(thread.getName(), NAME).put("\" #");
        page.put(thread.getId()).put(Origin.kind(thread)).put("\n");
    }

    /// The failure and its causes, which share the frames; what one leaves over, those below it may use.
    private void chain(Throwable thrown) {
        var causes = Failure.causes(thrown);
        var told = Math.min(causes, CAUSES);
        var left = FRAMES;
        var at = thrown;
        for (var i = 0; i <= told && at != null; i++) {
            page.put(i == 0 ? "" : "caused by ");
            var share = left / (told + 1 - i);
            try {
                failure(at, share);
            } catch (Throwable broken) {
                missing(broken);
            }
            left -= Math.min(share, Failure.frames(at).length);
            at = Failure.cause(at);
        }
        if (causes > told) {
            page.put("and ")
                    .put(causes - told)
                    .put(causes == Failure.DEEPEST ? " or more" : "")
                    .put(" causes more\n");
        }
    }

    private void failure(Throwable at, int share) {
        page.quote(at.getClass().getName(), NAME);
        var message = Failure.message(at);
        if (message != null) {
            page.put(": ").quote(message, MESSAGE);
        }
        page.put("\n");
        var suppressed = Failure.suppressed(at);
        if (suppressed > 0) {
            page.put("    (").put(suppressed).put(" suppressed)\n");
        }
        frames(Failure.frames(at), share);
    }

    private void frames(StackTraceElement[] frames, int share) {
        for (var i = 0; i < Math.min(share, frames.length); i++) {
            frame(page.put("    at "), frames[i]);
            page.put("\n");
        }
        if (frames.length == 0) {
            page.put("    (no frames)\n");
        } else if (frames.length > share) {
            page.put("    … ").put(frames.length - share).put(" more frames\n");
        }
    }

    static void frame(Page page, @Nullable StackTraceElement frame) {
        if (frame == null) {
            page.put("?");
            return;
        }
        page.quote(frame.getClassName(), PART).put(".").quote(frame.getMethodName(), PART);
        var file = frame.getFileName();
        page.put("(").quote(file == null ? "?" : file, PART);
        if (frame.getLineNumber() >= 0) {
            page.put(":").put(frame.getLineNumber());
        }
        page.put(")");
    }

    private void process() {
        var from = origin();
        var run = Runtime.getRuntime();
        page.put("pid ").put(from.pid()).put(", ").quote(from.jvm(), NAME);
        if (from.started().isPresent()) {
            page.put(", up ").put(from.upSeconds()).put(" s");
        }
        page.put(", heap ")
                .put((run.totalMemory() - run.freeMemory()) >> 20)
                .put(" of ")
                .put(run.maxMemory() >> 20);
        page.put(" MiB, ").put(run.availableProcessors()).put(" processors\n");
    }

    private void limits() {
        var line = facts.get();
        if (!line.isEmpty()) {
            page.quote(line, FACTS).put("\n");
        }
    }
}
