package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A value read from a store's answer, typed by the read's `as`.
///
/// A read without `as` gives `Text`, except that a JSON integer gives `Whole` and a JSON `true` or `false`
/// gives `Flag`.
public sealed interface Value {
    /// The text as the store wrote it: what a template writes back.
    String raw();

    /// Whether the store wrote it as a JSON number or boolean, so that a JSON template writes it back without quotes.
    boolean bare();

    /// Plain text: a read without `as`. A bare one is a number with decimals as JSON spells it: `.` is its
    /// decimal mark, whatever the store's pages use.
    record Text(String raw, boolean bare) implements Value {
        public Text(String raw) {
            this(raw, false);
        }
    }

    /// A whole number: `as: int`.
    record Whole(long number, String raw, boolean bare) implements Value {
        public Whole(long number, String raw) {
            this(number, raw, true);
        }
    }

    /// Yes or no: `as: bool`.
    record Flag(boolean yes, String raw, boolean bare) implements Value {
        public Flag(boolean yes, String raw) {
            this(yes, raw, true);
        }
    }

    /// An exact amount: `as: money` or `as: money-minor`. `raw` keeps the store's own spelling (`1250` for fen).
    record Amount(Money money, String raw, boolean bare) implements Value {
        public Amount(Money money, String raw) {
            this(money, raw, false);
        }
    }

    /// A point on the store's clock: `as: epoch-ms`, `epoch-s`, `iso-date` or `http-date`.
    record Moment(Instant instant, String raw, boolean bare) implements Value {
        public Moment(Instant instant, String raw) {
            this(instant, raw, false);
        }
    }

    /// A length of time: `as: ms`.
    record Span(Duration duration, String raw, boolean bare) implements Value {
        public Span(Duration duration, String raw) {
            this(duration, raw, false);
        }
    }

    /// A value with fields, such as a schema.org Offer; `var: offer.price` reads one.
    record Node(Map<String, Value> fields) implements Value {
        public Node {
            fields = Map.copyOf(fields);
        }

        @Override
        public String raw() {
            return fields.toString();
        }

        @Override
        public boolean bare() {
            return false;
        }
    }
}
