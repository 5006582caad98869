package dev.qiangcai.guard.load;

import java.util.Arrays;

/// Calls of late, good and bad, in a window that slides by tenths. Whoever calls it holds a lock.
final class Tally {
    private static final int SLICES = 10;

    private final long slice;
    private final int[] good = new int[SLICES];
    private final int[] bad = new int[SLICES];
    private long newest;

    Tally(long windowNanos, long now) {
        this.slice = Math.max(1, windowNanos / SLICES);
        this.newest = Math.floorDiv(now, slice);
    }

    void add(long now, boolean wasGood) {
        slide(now);
        var at = Math.floorMod(newest, SLICES);
        if (wasGood) {
            good[at]++;
        } else {
            bad[at]++;
        }
    }

    int calls(long now) {
        slide(now);
        var calls = 0;
        for (var i = 0; i < SLICES; i++) {
            calls += good[i] + bad[i];
        }
        return calls;
    }

    /// Bad calls among all; 0 where there are none.
    double share(long now) {
        var calls = calls(now);
        var bads = 0;
        for (var count : bad) {
            bads += count;
        }
        return calls == 0 ? 0 : (double) bads / calls;
    }

    void clear() {
        Arrays.fill(good, 0);
        Arrays.fill(bad, 0);
    }

    private void slide(long now) {
        var to = Math.floorDiv(now, slice);
        for (var steps = Math.min(SLICES, to - newest); steps > 0; steps--) {
            var at = Math.floorMod(to - steps + 1, SLICES);
            good[at] = 0;
            bad[at] = 0;
        }
        newest = Math.max(newest, to);
    }
}
