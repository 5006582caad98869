package dev.qiangcai.guard.crash;

import java.util.Arrays;

/// Failures of every kind that a report treats differently, to be reported to nobody while all is well: a class that is
/// loaded, or a text of ours that is first used, when the heap is full, is not to be had any more.
final class Rehearsal {
    private static final int DEEP = 40;

    private Rehearsal() {}

    static Throwable[] failures() {
        return new Throwable[] {full(), new Mute(), endless(), new OutOfMemoryError("a rehearsal"), overflow()};
    }

    private static Throwable full() {
        var failure = deep(DEEP);
        failure.addSuppressed(new IllegalStateException("another"));
        return failure;
    }

    private static Throwable deep(int depth) {
        return depth == 0
                ? new IllegalStateException("a rehearsal\n", new StackOverflowError("the same"))
                : deep(depth - 1);
    }

    private static Throwable endless() {
        var circle = new IllegalStateException("x".repeat(10_000));
        circle.initCause(new IllegalArgumentException("round", circle));
        return circle;
    }

    /// Longer than a page.
    private static Throwable overflow() {
        var failure = new IllegalStateException("long");
        var frame = new StackTraceElement("c".repeat(200), "m".repeat(200), null, -2);
        var frames = new StackTraceElement[DEEP];
        Arrays.fill(frames, frame);
        failure.setStackTrace(frames);
        return failure;
    }

    /// Says nothing, and has no frames.
    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mute() {
            super(null, null, false, false);
        }

        @Override
        public String getMessage() {
            throw new IllegalStateException("mute");
        }
    }
}
