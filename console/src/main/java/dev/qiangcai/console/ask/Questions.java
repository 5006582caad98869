package dev.qiangcai.console.ask;

import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The question that is open, if any. The thread that asks waits; any page may answer, and the first answer counts.
/// Safe for any thread.
public final class Questions {
    private static final int ID_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Optional<Open>> open = new AtomicReference<>(Optional.empty());
    private volatile Optional<Instant> limit = Optional.empty();

    private record Open(Question question, CompletableFuture<Optional<Map<String, String>>> answer) {}

    /// What waits for an answer.
    public Optional<Question> open() {
        return open.get().map(Open::question);
    }

    /// From now on an answer is of no use after that moment, so nobody waits for it any longer.
    public void within(Optional<Instant> last) {
        limit = last;
    }

    /// What the owner types; empty: nothing, or not in time, or the thread was interrupted.
    ///
    /// @param name `code`, `phone`, `password`…
    public Optional<String> type(String name, boolean hidden) {
        return ask(new Question.Typed(name, hidden), ahead())
                .map(answer -> answer.getOrDefault("text", ""))
                .filter(text -> !text.isBlank());
    }

    /// The owner's answer to a challenge, as [dev.qiangcai.buyer.visit.Owner#solve] wants it.
    public Optional<Map<String, String>> solve(Challenge challenge) {
        return ask(new Question.Solved(challenge), ahead());
    }

    /// What the owner, who has looked at the store, says of an order whose answer was lost: `order`, its number;
    /// without it there is none. Empty: the owner does not know either.
    ///
    /// @param store where the owner can look
    public Optional<Map<String, String>> confirm(Sentence evidence, URI store) {
        return ask(new Question.Confirmed(evidence, store), Optional.empty());
    }

    /// What is asked of something that is past already waits as long as it takes.
    private Optional<Instant> ahead() {
        return limit.filter(last -> last.isAfter(InstantSource.system().instant()));
    }

    /// Answers a question.
    ///
    /// @param answer empty: the owner will not say
    /// @return whether it was still open
    public boolean answer(String id, Optional<Map<String, String>> answer) {
        return open.get()
                .filter(asked -> asked.question().id().equals(id))
                .filter(asked -> asked.answer().complete(answer))
                .isPresent();
    }

    private Optional<Map<String, String>> ask(Question.What what, Optional<Instant> until) {
        var asked = new Open(new Question(id(), what, until), new CompletableFuture<>());
        until.map(last -> Duration.between(InstantSource.system().instant(), last))
                .ifPresent(left ->
                        asked.answer().completeOnTimeout(Optional.empty(), left.toMillis(), TimeUnit.MILLISECONDS));
        open.set(Optional.of(asked));
        try {
            return asked.answer().get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer never fails", e);
        } finally {
            open.set(Optional.empty());
        }
    }

    private String id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
