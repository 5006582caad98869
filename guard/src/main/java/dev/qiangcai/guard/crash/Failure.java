package dev.qiangcai.guard.crash;

import org.jspecify.annotations.Nullable;

/// A throwable as it may be asked without fear: whatever it throws, returns or claims to be caused by.
///
/// Nothing here allocates but the throwable's own methods.
final class Failure {
    private static final StackTraceElement[] NONE = {};
    private static final int TELLING_FRAMES = 5;

    static final int DEEPEST = 1_000;

    private Failure() {}

    /// Its frames, as many as it has; none where it would not, or could not for want of memory, say.
    static StackTraceElement[] frames(Throwable thrown) {
        try {
            var frames = thrown.getStackTrace();
            return frames == null ? NONE : frames;
        } catch (Throwable hostile) {
            return NONE;
        }
    }

    /// Its message; null where it has none.
    static @Nullable String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable hostile) {
            return "(its message could not be had)";
        }
    }

    /// Its cause; null where it has none, or is its own.
    @SuppressWarnings("ReferenceEquality") // a stranger's equals could do anything
    static @Nullable Throwable cause(Throwable thrown) {
        try {
            var cause = thrown.getCause();
            return cause == thrown ? null : cause;
        } catch (Throwable hostile) {
            return null;
        }
    }

    /// How many causes stand behind it, up to [#DEEPEST]: a chain may go round in a circle, or have no end.
    static int causes(Throwable thrown) {
        var count = 0;
        for (var at = cause(thrown); at != null && count < DEEPEST; at = cause(at)) {
            count++;
        }
        return count;
    }

    /// How many were suppressed; -1 where there is no memory to count them.
    static int suppressed(Throwable thrown) {
        try {
            return thrown.getSuppressed().length;
        } catch (Throwable hostile) {
            return -1;
        }
    }

    /// What makes two failures the same: the types of the failure and of its cause, and the top frames.
    static int fingerprint(Throwable thrown, StackTraceElement[] frames) {
        var print = thrown.getClass().getName().hashCode();
        var cause = cause(thrown);
        print = print * 31 + (cause == null ? 0 : cause.getClass().getName().hashCode());
        for (var i = 0; i < Math.min(TELLING_FRAMES, frames.length); i++) {
            print = print * 31 + hash(frames[i]);
        }
        return print;
    }

    private static int hash(@Nullable StackTraceElement frame) {
        return frame == null
                ? 0
                : (frame.getClassName().hashCode() * 31 + frame.getMethodName().hashCode()) * 31
                        + frame.getLineNumber();
    }
}
