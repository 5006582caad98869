package dev.qiangcai.buyer.order;

import dev.qiangcai.guard.words.Sentence;

/// What came of asking the store for a quote.
public sealed interface Quotation permits Quotation.Held, Quotation.OverLimit, Quotation.Unclear, Refused, Ended {
    /// Within the limits: an order may be prepared.
    record Held(Quote quote) implements Quotation {}

    /// Dearer or more than the owner allows: nothing is ordered.
    record OverLimit(Limits.Check.Exceeded exceeded, Quote quote) implements Quotation {}

    /// The quote did not come or cannot be read: never guessed at. Asking again is harmless.
    record Unclear(Sentence why) implements Quotation {}
}
