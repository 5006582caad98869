package dev.qiangcai.buyer.order;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One change of an intent's state, as it stands in the journal.
///
/// @param intent which intent
/// @param version 1 for the first, counting up
/// @param from empty for the first
/// @param to the new state
/// @param reason why, in English; without secrets
/// @param run the process that made it
/// @param nanos when, on that process's monotonic clock
/// @param at when, on this machine's clock
public record Transition(
        UUID intent,
        int version,
        Optional<IntentState> from,
        IntentState to,
        String reason,
        UUID run,
        long nanos,
        Instant at) {}
