package dev.qiangcai.market.web;

import dev.qiangcai.market.counter.Uid;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One order request as the store saw it, with times on the store's clock. `code` is what the store decided
/// (0: accepted), whether or not the answer got through; empty where the request was lost before anything
/// was decided.
public record Arrival(Optional<Uid> uid, Instant arrivedAt, OptionalInt code, Instant answeredAt) {}
