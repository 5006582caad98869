package dev.qiangcai.shop.profile;

import java.time.Duration;
import java.time.Instant;

/// What a store's clock showed in one answer.
///
/// @param instant cut down to whole `unit`s
/// @param unit the clock's resolution: one second for a `Date` header, one millisecond for `epoch-ms`
public record Stamp(Instant instant, Duration unit) {}
