package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.profile.Outcome;

/// A definite no that may pass: nothing was bought, and asking again is allowed once its reason is gone.
///
/// @param outcome `NotOpen`, `Throttled`, `SoldOut`, `PriceChanged`, `NeedsLogin` or `NeedsChallenge`
/// @param quoteHolds whether the quote in hand may be sent again as it is; otherwise quote again first
public record Refused(Outcome outcome, boolean quoteHolds) implements Quotation, Decision {}
