package dev.qiangcai.cli.rehearse;

import dev.qiangcai.buyer.Errand;
import dev.qiangcai.market.Market;
import java.util.Optional;
import java.util.function.Function;

/// Where a rehearsal plays: the open store, and everybody's phones.
///
/// @param market the store
/// @param codes reads the newest code that came to a phone number, once
/// @param errand what is to be bought there
public record Stage(Market market, Function<String, Optional<String>> codes, Errand errand) {
    /// The item that everyone comes for.
    public String sku() {
        return market.counter().listings().getFirst().item().sku().value();
    }
}
