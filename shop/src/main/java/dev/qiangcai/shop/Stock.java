package dev.qiangcai.shop;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.profile.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What a store says about one item. No evidence is never a yes.
public sealed interface Stock {
    /// It can be bought.
    ///
    /// @param price of one, where the store said it
    /// @param count how many are left, where the store said it
    /// @param title what the store calls it
    record Available(Optional<Money> price, OptionalLong count, Optional<String> title) implements Stock {}

    record SoldOut() implements Stock {}

    /// Announced; `opensAt` is on the store's clock.
    record NotOpen(Optional<Instant> opensAt) implements Stock {}

    /// The answer does not tell, or did not come.
    record CannotTell(Sentence why) implements Stock {}

    /// What an answer to the `item` step means; the profile's reads are named `price`, `stock` and `title`.
    static Stock of(Answer answer) {
        var reads = answer.reads();
        return switch (answer.outcome()) {
            case Outcome.Available _ -> new Available(reads.money("price"), reads.whole("stock"), reads.text("title"));
            case Outcome.SoldOut _ -> new SoldOut();
            case Outcome.NotOpen(var opensAt) -> new NotOpen(opensAt);
            case Outcome.Unknown(var why, var _) -> new CannotTell(why);
            case Outcome.Ok _,
                    Outcome.Queued _,
                    Outcome.Throttled _,
                    Outcome.NeedsLogin _,
                    Outcome.NeedsChallenge _,
                    Outcome.PriceChanged _,
                    Outcome.LimitReached _,
                    Outcome.Rejected _,
                    Outcome.Accepted _ ->
                new CannotTell(Sentence.of(
                        "dev.qiangcai.shop.words",
                        "stock.cannot-tell",
                        answer.step().key(),
                        answer.outcome().label()));
        };
    }
}
