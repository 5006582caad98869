package dev.qiangcai.buyer.rush;

import java.time.Duration;
import java.util.OptionalLong;

/// How often one order may leave again after a definite no, and how soon.
///
/// Only for a definite no (NOT_OPEN, THROTTLED, …): after an answer that nobody understood there is no next try.
///
/// @param most how many sends in all
/// @param gap the least time between two sends: the profile's pace, or what the owner set above it
public record Tries(int most, Duration gap) {
    public Tries {
        if (most < 1) {
            throw new IllegalArgumentException("an order is tried at least once, was " + most);
        }
        if (gap.isNegative()) {
            throw new IllegalArgumentException("the gap between two sends must be 0 or more, was " + gap);
        }
    }

    /// When the next send may leave; empty when there is none.
    ///
    /// @param sent how many sends there were
    /// @param lastSentNanos when the last of them left
    /// @param notBeforeNanos the opening that the store named, or the end of a pause that it asked for
    public OptionalLong next(int sent, long lastSentNanos, long notBeforeNanos) {
        if (sent >= most) {
            return OptionalLong.empty();
        }
        long paced = lastSentNanos + gap.toNanos();
        return OptionalLong.of(notBeforeNanos - paced > 0 ? notBeforeNanos : paced);
    }
}
