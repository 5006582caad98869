package dev.qiangcai.guard.crash;

import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes one failure onto a page. Each part stands alone: one that fails, as for want of memory, is named as missing,
/// and the next follows. The parts are made beforehand, since even a lambda is allocated.
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
    private final Origin origin;
    private final InstantSource clock;
    private final Supplier<String> facts;
    private final Runnable head = this::head;
    private final Runnable chain = this::chain;
    private final Runnable failure = this::failure;
    private final Runnable process = this::process;
    private final Runnable limits = this::limits;

    // what is reported now
    private @Nullable Thread thread;
    private @Nullable Throwable thrown;
    private int fingerprint;
    private int share;

    Report(Page page, Origin origin, InstantSource clock, Supplier<String> facts) {
        this.page = page;
        this.origin = origin;
        this.clock = clock;
        this.facts = facts;
    }

    void write(Thread failed, Throwable why, int print) {
        thread = failed;
        thrown = why;
        fingerprint = print;
        part(head);
        part(process);
        part(limits);
        part(chain); // the longest, and so the one to be cut off
        page.close();
        thread = null;
        thrown = null;
    }

    private void head() {
        page.put("=== qiangcai-guard: a thread failed [")
                .hex(fingerprint)
                .put("] ")
                .time(clock.millis());
        if (thread != null) {
            page.put("\nthread \"").quote(thread.getName(), NAME).put("\" #");
            page.put(thread.getId()).put(Origin.kind(thread));
        }
        page.put("\n");
    }

    /// The failure and its causes, which share the frames; what one leaves over, those below it may use.
    private void chain() {
        var causes = thrown == null ? 0 : Failure.causes(thrown);
        var told = Math.min(causes, CAUSES);
        var left = FRAMES;
        for (var i = 0; i <= told && thrown != null; i++) {
            page.put(i == 0 ? "" : "caused by ");
            share = left / (told + 1 - i);
            part(failure);
            left -= Math.min(share, Failure.frames(thrown).length);
            thrown = Failure.cause(thrown);
        }
        if (causes > told) {
            page.put("and ")
                    .put(causes - told)
                    .put(causes == Failure.DEEPEST ? " or more" : "")
                    .put(" causes more\n");
        }
    }

    private void failure() {
        var at = Objects.requireNonNull(thrown);
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
        frames(Failure.frames(at));
    }

    private void frames(StackTraceElement[] frames) {
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
        var run = Runtime.getRuntime();
        page.put("pid ").put(origin.pid()).put(", ").quote(origin.jvm(), NAME);
        page.put(", up ").put(origin.upSeconds()).put(" s, heap ");
        page.put((run.totalMemory() - run.freeMemory()) >> 20).put(" of ").put(run.maxMemory() >> 20);
        page.put(" MiB, ").put(run.availableProcessors()).put(" processors\n");
    }

    private void limits() {
        var line = facts.get();
        if (!line.isEmpty()) {
            page.quote(line, FACTS).put("\n");
        }
    }

    /// Writes a part, or what there is of it: want of memory or of stack, or a stranger's method, may break it.
    private void part(Runnable part) {
        try {
            part.run();
        } catch (Throwable broken) {
            page.put("(missing here: ").quote(broken.getClass().getName(), NAME).put(")\n");
        }
    }
}
