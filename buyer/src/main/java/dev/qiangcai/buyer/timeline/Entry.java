package dev.qiangcai.buyer.timeline;

import java.time.Instant;

/// One event and when it happened.
///
/// @param at on this machine's clock
/// @param nanos the same moment on `System.nanoTime`
/// @param event what happened
public record Entry(Instant at, long nanos, Event event) {}
