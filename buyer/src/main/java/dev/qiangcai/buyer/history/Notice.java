package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.pages.Sight;
import java.time.Instant;

/// A change that the owner is to be told of.
///
/// @param page as it is known now
/// @param seq which of its changes this tells of
/// @param sight what the page said then
/// @param at when that was
/// @param tries how often it was tried to tell before
public record Notice(Page page, long seq, Sight sight, Instant at, int tries) {
    /// The same for every try, so that a receiver knows a notice again.
    public String id() {
        return Long.toHexString(page.id()) + "-" + seq;
    }
}
