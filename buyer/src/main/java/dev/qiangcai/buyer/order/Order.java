package dev.qiangcai.buyer.order;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One purchase as its owner reads it: an order, one that may exist, or what became of it instead.
///
/// @param changed when it came into its state, on the machine that bought
public record Order(Intent intent, Instant changed) {
    private static final String WORDS = "dev.qiangcai.buyer.words";

    /// How long there is left to pay.
    public sealed interface Payment {
        /// The store did not say, or there is nothing to pay.
        record NotSaid() implements Payment {}

        record Within(Duration left) implements Payment {}

        record Over() implements Payment {}

        /// Empty where nothing was said.
        default Optional<Sentence> sentence() {
            return switch (this) {
                case NotSaid() -> Optional.empty();
                case Over() -> Optional.of(word("orders.pay.over"));
                case Within(var left) -> Optional.of(word("orders.pay.within", length(left)));
            };
        }

        private static Sentence length(Duration left) {
            if (left.compareTo(Duration.ofMinutes(2)) < 0) {
                return word("orders.seconds", left.toSeconds());
            }
            return left.compareTo(Duration.ofHours(2)) < 0
                    ? word("orders.minutes", left.toMinutes())
                    : word("orders.hours", left.toHours(), left.toMinutesPart());
        }
    }

    /// How far it has come, in words.
    public Sentence state() {
        return word("orders.state." + intent.state());
    }

    /// What its owner should do next, where nobody else can.
    public Optional<Sentence> next() {
        return intent.state().doubtful()
                ? Optional.of(
                        word("orders.next." + intent.state(), intent.wanted().purchase()))
                : Optional.empty();
    }

    /// What the order costs; where there is none, what was quoted last.
    public Optional<Money> total() {
        return intent.placed()
                .map(Decision.Placed::total)
                .or(() -> intent.sending().total());
    }

    /// The store's number.
    public Optional<OrderId> number() {
        return intent.placed().map(Decision.Placed::id);
    }

    /// Until when it must be paid, on the store's clock.
    public Optional<Instant> payBy() {
        return intent.placed().flatMap(Decision.Placed::payBy);
    }

    /// @param now the store's time, as well as it is known
    public Payment payment(Instant now) {
        return payBy().<Payment>map(until ->
                        until.isAfter(now) ? new Payment.Within(Duration.between(now, until)) : new Payment.Over())
                .orElseGet(Payment.NotSaid::new);
    }

    /// Where it is paid: a page of the web, whatever the store wrote; anything else is no link.
    ///
    /// @param base the store's address, which its link may be relative to
    public Optional<URI> payLink(Optional<URI> base) {
        return intent.placed().flatMap(Decision.Placed::payUrl).flatMap(link -> PayLink.of(link, base));
    }

    private static Sentence word(String key, Object... facts) {
        return Sentence.of(WORDS, key, facts);
    }
}
