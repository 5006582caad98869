package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.pages.Sight;
import java.time.Instant;

/// From one moment on a page said something else.
///
/// @param seq 1 for the first that was ever seen of the page, counting up
/// @param at when it was seen, on this machine's clock
/// @param sight what the page says since then
/// @param reason what decided, in the language of who watched; at most 500 characters
public record Change(long seq, Instant at, Sight sight, String reason) {
    static final int LONGEST_REASON = 500;
}
