package dev.qiangcai.market.rivals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the rivals have done so far: `accepted` is empty until one of them has an order.
///
/// `throttled` counts the answers that told them to slow down, `finished` those who bought or gave up.
public record RivalResults(
        int rivals, int loggedIn, int ordered, int finished, Optional<Spread> accepted, long requests, long throttled) {
    /// When orders were accepted, as their buyers saw it, after the opening.
    public record Spread(Duration first, Duration median, Duration last) {
        static Optional<Spread> of(List<Duration> times) {
            if (times.isEmpty()) {
                return Optional.empty();
            }
            var sorted = times.stream().sorted().toList();
            return Optional.of(new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast()));
        }
    }
}
