package dev.qiangcai.buyer.order;

import java.time.Instant;

/// One row that another room put on the timeline.
///
/// @param seq counts up
/// @param at when, on this machine's clock
/// @param kind what it is, as its room calls it
/// @param body JSON, as its room wrote it
public record JournalEvent(long seq, Instant at, String kind, String body) {}
