package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One intent to buy, as it stands in the journal.
///
/// @param id the row's own number
/// @param version counts its changes; a writer with an older one has lost
/// @param wanted what may be bought
/// @param state how far it has come
/// @param sending what was or is about to be sent
/// @param placed the order, once there is one
/// @param started when this attempt began, on the store's clock
/// @param reason why it is in its state
public record Intent(
        UUID id,
        int version,
        Wanted wanted,
        IntentState state,
        Sending sending,
        Optional<Decision.Placed> placed,
        Instant started,
        String reason) {

    /// What identifies an order that is sent.
    ///
    /// @param key the `Idempotency-Key`
    /// @param attempts how many orders were sent, this one included
    /// @param unit the quoted price of one piece
    /// @param total the quoted total
    /// @param tokenPrint a salted hash of the quote's token
    public record Sending(
            UUID key, int attempts, Optional<Money> unit, Optional<Money> total, Optional<String> tokenPrint) {
        static Sending fresh() {
            return new Sending(UUID.randomUUID(), 0, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /// The same attempts under a new key: what was sent before was refused for certain.
        Sending rekeyed() {
            return new Sending(UUID.randomUUID(), attempts, unit, total, tokenPrint);
        }

        Sending quoted(Quote quote, Optional<String> print) {
            return new Sending(
                    UUID.randomUUID(), attempts, Optional.of(quote.unit()), Optional.of(quote.total()), print);
        }

        Sending counted() {
            return new Sending(key, attempts + 1, unit, total, tokenPrint);
        }

        Sending uncounted() {
            return new Sending(key, attempts - 1, unit, total, tokenPrint);
        }
    }

    static Intent armed(Wanted wanted, Instant now) {
        return new Intent(
                UUID.randomUUID(), 1, wanted, IntentState.ARMED, Sending.fresh(), Optional.empty(), now, "armed");
    }

    /// This intent one change later. A way that [IntentState] does not know cannot be written down.
    Intent become(IntentState next, String why) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("an intent cannot go from " + state + " to " + next);
        }
        return new Intent(id, version + 1, wanted, next, sending, placed, started, why);
    }

    Intent with(Sending other) {
        return new Intent(id, version, wanted, state, other, placed, started, reason);
    }

    Intent with(Decision.Placed order) {
        return new Intent(id, version, wanted, state, sending, Optional.of(order), started, reason);
    }

    Intent startedAt(Instant moment) {
        return new Intent(id, version, wanted, state, sending, placed, moment, reason);
    }
}
