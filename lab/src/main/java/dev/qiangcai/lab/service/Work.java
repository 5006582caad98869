package dev.qiangcai.lab.service;

/// Work for a processor: the same amount for the same number on every run, whatever the clock says meanwhile.
public final class Work {
    /// Steps that took about a microsecond on a processor of 2023.
    private static final int STEPS_A_MICRO = 600;

    private static volatile long kept;

    private Work() {}

    /// About so many microseconds of work, without a call inside.
    public static void micros(int micros) {
        kept = steps((long) micros * STEPS_A_MICRO, kept | 1);
    }

    private static long steps(long count, long seed) {
        long state = seed;
        for (long i = 0; i < count; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
        }
        return state;
    }
}
