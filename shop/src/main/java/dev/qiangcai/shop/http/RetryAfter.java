package dev.qiangcai.shop.http;

import dev.qiangcai.shop.page.HttpDate;
import dev.qiangcai.shop.page.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A `Retry-After` header in both forms: whole seconds, or a date, which counts from the answer's own `Date`.
final class RetryAfter {
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private RetryAfter() {}

    /// How long the store asked to be left alone; empty where it did not, or not readably.
    static Optional<Duration> of(Reply reply, Instant now) {
        if (reply.status() != TOO_MANY && reply.status() != UNAVAILABLE) return Optional.empty();
        return reply.header("Retry-After").map(String::strip).flatMap(text -> wait(text, reply, now));
    }

    private static Optional<Duration> wait(String text, Reply reply, Instant now) {
        if (text.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
        var asked = reply.header("Date").flatMap(HttpDate::read).orElse(now);
        return HttpDate.read(text).map(until -> Duration.between(asked, until)).filter(Duration::isPositive);
    }
}
