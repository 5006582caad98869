package dev.qiangcai.market.counter;

/// What comes of asking for a quote.
public sealed interface Quoting permits Quoting.Quote, Refusal {
    /// A price held by a token that only the same account can spend, once.
    record Quote(Fen unit, int count, String token) implements Quoting {
        public Fen pay() {
            return unit.times(count);
        }
    }
}
