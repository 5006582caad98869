package dev.qiangcai.guard.carriers;

/// How far parallelism is raised above what the policy asks for, and when that ends. A value: each look makes
/// the next.
///
/// An alarm doubles it at least, and makes room for all that wait: what is not let go of, such as hogs, waits among
/// them, and nobody can tell which of them it is. It ends when, over a whole hold, no alarm came and the threads
/// mounted were
/// on average no more than the policy's carriers. A hold starts at some seconds; when an alarm follows soon
/// after relief ended, the next hold is twice as long, so that hogs which come and go do not make
/// parallelism swing.
///
/// @param raised the parallelism while carriers need relief; 0 when they need none
/// @param hold how many looks without an alarm end it
/// @param looks taken since the last alarm, or since relief ended
/// @param mounted the sum of the threads mounted in those looks
record Relief(int raised, int hold, int looks, long mounted) {
    /// At a look each 10 ms: 5 s, and 80 s.
    private static final int SHORTEST = 500;

    private static final int LONGEST = 16 * SHORTEST;

    static Relief none() {
        return new Relief(0, SHORTEST, SHORTEST, 0);
    }

    boolean needed() {
        return raised > 0;
    }

    /// Whether no relief is needed, and has not been for a whole hold.
    boolean settled() {
        return raised == 0 && looks >= hold;
    }

    /// Whether the last look ended it.
    boolean ended() {
        return raised == 0 && looks == 0;
    }

    /// After an alarm.
    ///
    /// @param base the policy's carriers
    /// @param most where raising ends
    Relief alarmed(int base, int most, Reading reading) {
        var asked = Math.max(2L * Math.max(base, reading.parallelism()), reading.mounted() + reading.queued());
        var again = !needed() && looks < hold;
        return new Relief((int) Math.min(most, asked), again ? Math.min(LONGEST, 2 * hold) : hold, 0, 0);
    }

    /// After a look without an alarm.
    Relief calm(int base, Reading reading) {
        if (!needed()) {
            return looks < hold ? new Relief(0, hold, looks + 1, 0) : none();
        }
        if (looks + 1 < hold) {
            return new Relief(raised, hold, looks + 1, mounted + reading.mounted());
        }
        var released = mounted + reading.mounted() <= (long) base * (looks + 1);
        return new Relief(released ? 0 : raised, hold, 0, 0);
    }

    /// What the carriers should be now.
    int over(int base, int most) {
        return Math.max(base, Math.min(raised, most));
    }
}
