package dev.qiangcai.guard.carriers;

/// Whether carriers to spare are worth what they cost: as long as, more often than by chance, more virtual threads
/// can run than the policy has carriers. A value: each look makes the next.
///
/// One that computes keeps its carrier until it is done, and whoever has little to do waits for it. With carriers to
/// spare the operating system shares the processors out among both. A service that has processors left gains nothing,
/// and its carriers wake one another in vain: half a percent of a processor was measured.
///
/// @param looks taken in this window
/// @param crowded those of them that found more who can run
/// @param windows for how many more windows there are carriers to spare
record Slack(int looks, int crowded, int windows) {
    /// Of looks, 10 ms apart while somebody waits, and 30 else.
    private static final int WINDOW = 100;

    /// On two processors, 200 requests a second that computed for 0.5 ms had 3 such looks, and 1,200 of 0.06 ms
    /// had 12, or 8 once there were carriers to spare.
    private static final int CROWDED = 8;

    private static final int KEPT = 5;

    static Slack none() {
        return new Slack(0, 0, 0);
    }

    /// Whether there should be carriers to spare now.
    boolean given() {
        return windows > 0;
    }

    /// After one more look.
    ///
    /// @param base the policy's carriers
    Slack looked(int base, Reading reading) {
        int found = crowded + (reading.mounted() + reading.queued() > base ? 1 : 0);
        if (found == CROWDED) {
            return new Slack(0, 0, KEPT);
        }
        if (looks + 1 == WINDOW) {
            return new Slack(0, 0, Math.max(0, windows - 1));
        }
        return new Slack(looks + 1, found, windows);
    }
}
