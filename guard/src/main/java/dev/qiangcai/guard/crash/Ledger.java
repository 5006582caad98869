package dev.qiangcai.guard.crash;

import org.jspecify.annotations.Nullable;

/// Which failures have been seen, and how often since that was last told: a table of fixed size, in which
/// the one that was seen longest ago makes room for a new one.
///
/// Threads: one at a time. It allocates nothing.
final class Ledger {
    private static final int KINDS = 128;

    private final int[] prints = new int[KINDS];
    private final long[] untold = new long[KINDS];
    private final long[] lastSeen = new long[KINDS];
    private final String[] types = new String[KINDS];
    private final StackTraceElement[] tops = new StackTraceElement[KINDS];
    private int known;
    private long clock;

    /// Hears of one kind of failure.
    interface Kind {
        void repeated(int fingerprint, String type, @Nullable StackTraceElement top, long times);
    }

    /// Whether a failure of this kind has been seen; if so, it counts.
    boolean saw(int fingerprint) {
        for (var i = 0; i < known; i++) {
            if (prints[i] == fingerprint) {
                untold[i]++;
                lastSeen[i] = ++clock;
                return true;
            }
        }
        return false;
    }

    /// Remembers a new kind. One that nobody has been told of counts at once.
    void add(int fingerprint, Throwable thrown, StackTraceElement[] frames, boolean told) {
        var at = known < KINDS ? known++ : oldest();
        prints[at] = fingerprint;
        untold[at] = told ? 0 : 1;
        lastSeen[at] = ++clock;
        types[at] = thrown.getClass().getName();
        top(at, frames);
    }

    boolean untold() {
        for (var i = 0; i < known; i++) {
            if (untold[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /// Tells what repeated since this was last asked.
    void tell(Kind kind) {
        for (var i = 0; i < known; i++) {
            if (untold[i] > 0) {
                kind.repeated(prints[i], types[i], tops[i], untold[i]);
                untold[i] = 0;
            }
        }
    }

    private int oldest() {
        var oldest = 0;
        for (var i = 1; i < KINDS; i++) {
            oldest = lastSeen[i] < lastSeen[oldest] ? i : oldest;
        }
        return oldest;
    }

    @SuppressWarnings("NullAway") // the array's empty places
    private void top(int at, StackTraceElement[] frames) {
        tops[at] = frames.length == 0 ? null : frames[0];
    }
}
