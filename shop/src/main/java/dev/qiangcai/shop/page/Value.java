package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A value read from a store's answer, typed by the read's `as`.
public sealed interface Value {
    /// The text as the store wrote it: what a template writes back.
    String raw();

    /// Plain text: a read without `as`.
    record Text(String raw) implements Value {}

    /// A whole number: `as: int`.
    record Whole(long number, String raw) implements Value {}

    /// Yes or no: `as: bool`.
    record Flag(boolean yes, String raw) implements Value {}

    /// An exact amount: `as: money` or `as: money-minor`. `raw` keeps the store's own spelling (`1250` for fen).
    record Amount(Money money, String raw) implements Value {}

    /// A point on the store's clock: `as: epoch-ms`, `epoch-s` or `http-date`.
    record Moment(Instant instant, String raw) implements Value {}

    /// A length of time: `as: ms`.
    record Span(Duration duration, String raw) implements Value {}

    /// A value with fields, such as a schema.org Offer; `var: offer.price` reads one.
    record Node(Map<String, Value> fields) implements Value {
        public Node {
            fields = Map.copyOf(fields);
        }

        @Override
        public String raw() {
            return fields.toString();
        }
    }
}
