package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a store's answer means. The profile classifies; what is done about it is the engine's.
public sealed interface Outcome {
    /// The step's `ok` held: a step that neither finds stock nor spends did what it should.
    record Ok() implements Outcome {}

    record Available() implements Outcome {}

    record SoldOut() implements Outcome {}

    /// Not open yet; `opensAt` is on the store's clock.
    record NotOpen(Optional<Instant> opensAt) implements Outcome {}

    record Queued() implements Outcome {}

    /// The store asks for a pause; empty where it did not say how long.
    record Throttled(Optional<Duration> pause) implements Outcome {}

    record NeedsLogin() implements Outcome {}

    /// The store wants a challenge solved by the owner; `reference` is what `{event.challenge}` stands for.
    record NeedsChallenge(Optional<String> reference) implements Outcome {}

    record PriceChanged() implements Outcome {}

    record LimitReached() implements Outcome {}

    record Rejected() implements Outcome {}

    /// An order was placed. Only the `order` step can say so.
    record Accepted() implements Outcome {}

    /// Nothing that the profile knows: never a yes.
    ///
    /// @param why for the owner
    /// @param sent false only where it is proven that no byte of the request left this machine
    record Unknown(Sentence why, boolean sent) implements Outcome {}

    /// The name that profiles and reports use: `SOLD_OUT`, `NEEDS_LOGIN` …
    default String label() {
        return switch (this) {
            case Ok _ -> "OK";
            case Available _ -> "AVAILABLE";
            case SoldOut _ -> "SOLD_OUT";
            case NotOpen _ -> "NOT_OPEN";
            case Queued _ -> "QUEUED";
            case Throttled _ -> "THROTTLED";
            case NeedsLogin _ -> "NEEDS_LOGIN";
            case NeedsChallenge _ -> "NEEDS_CHALLENGE";
            case PriceChanged _ -> "PRICE_CHANGED";
            case LimitReached _ -> "LIMIT_REACHED";
            case Rejected _ -> "REJECTED";
            case Accepted _ -> "ACCEPTED";
            case Unknown _ -> "UNKNOWN";
        };
    }
}
