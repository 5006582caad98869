package dev.qiangcai.console.ask;

import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// One thing that only the owner can answer.
///
/// @param id by which an answer finds it; never used twice
/// @param what what is asked
/// @param until when it is given up; empty: it waits for its owner
public record Question(String id, What what, Optional<Instant> until) {
    /// What is asked.
    public sealed interface What {}

    /// Something to type: the `code` that the store has sent, the `phone`, the `password`.
    public record Typed(String name, boolean hidden) implements What {}

    /// Something to solve.
    public record Solved(Challenge challenge) implements What {}

    /// Whether an order is there whose answer was lost.
    ///
    /// @param evidence what is known
    /// @param store where the owner can look
    public record Confirmed(Sentence evidence, URI store) implements What {}
}
