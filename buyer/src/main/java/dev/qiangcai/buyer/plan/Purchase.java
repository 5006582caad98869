package dev.qiangcai.buyer.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One purchase: what, how many, for how much at most, and when.
///
/// @param items any one of these, the first that can be had
/// @param count how many pieces of it
/// @param ceiling the most that may be paid
/// @param when what starts it
/// @param giveUpAfter how long after the start it is still tried
/// @param guard what the owner adds to the moment of firing; empty: it follows from what is known of the store's
///     clock
public record Purchase(
        List<Pick> items, int count, Ceiling ceiling, When when, Duration giveUpAfter, Optional<Duration> guard) {
    public Purchase {
        items = List.copyOf(items);
        if (items.isEmpty() || count < 1) {
            throw new IllegalArgumentException("a purchase is of one item or more, was " + count + " of " + items);
        }
    }
}
