package dev.qiangcai.market.counter;

import java.time.Instant;

/// One delivery time and the number of orders that it can still take.
public record Slot(String id, Instant from, Instant to, int left) {}
