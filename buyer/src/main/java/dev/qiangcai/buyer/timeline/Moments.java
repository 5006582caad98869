package dev.qiangcai.buyer.timeline;

import dev.qiangcai.shop.http.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The requests of a purchase as numbers for plots: milliseconds after the opening.
///
/// @param openingNanos when the store opened, on `System.nanoTime`
public record Moments(List<Entry> entries, long openingNanos) {
    public Moments {
        entries = List.copyOf(entries);
    }

    /// Around the opening as the store's clock was last known; without an opening, around the moment when the first
    /// order left, or else the start.
    public static Moments of(List<Entry> entries) {
        return new Moments(entries, openingNanos(entries));
    }

    private static long openingNanos(List<Entry> entries) {
        var clock = last(entries, Event.ClockKept.class).map(Event.ClockKept::estimate);
        var opened = last(entries, Event.Announced.class).map(Event.Announced::opensAt);
        if (clock.isPresent() && opened.isPresent()) {
            return clock.get().nanosAt(opened.get());
        }
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Attempted)
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .map(Entry::nanos)
                .orElse(0L);
    }

    private static <E extends Event> Optional<E> last(List<Entry> entries, Class<E> kind) {
        return entries.stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later);
    }

    /// One order request.
    ///
    /// @param sent empty: it never left; and so on
    public record Attempt(
            int number,
            String outcome,
            double intended,
            OptionalDouble sent,
            OptionalDouble firstByte,
            double decided) {
        /// By name, for programs; null where it did not come to that.
        public Map<String, @Nullable Object> row() {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("number", number);
            row.put("outcome", outcome);
            row.put("intended", intended);
            row.put("sent", orNull(sent));
            row.put("firstByte", orNull(firstByte));
            row.put("decided", decided);
            return row;
        }
    }

    /// Any request.
    ///
    /// @param kind `look`, `warm`, `quote` or `order`
    /// @param at when it left, or was asked for where it never left
    /// @param roundTrip empty: no answer came
    public record Request(String kind, double at, OptionalDouble roundTrip) {
        /// The round trip, for programs; null where no answer came.
        public @Nullable Double took() {
            return orNull(roundTrip);
        }
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    public List<Attempt> attempts() {
        return entries.stream()
                .map(Entry::event)
                .filter(Event.Attempted.class::isInstance)
                .map(Event.Attempted.class::cast)
                .map(this::attempt)
                .toList();
    }

    /// Every request whose timing the timeline holds, in order.
    public List<Request> requests() {
        return entries.stream()
                .flatMap(entry -> switch (entry.event()) {
                    case Event.Polled polled -> Stream.of(request("look", polled.timing()));
                    case Event.Warmed warmed -> Stream.of(request("warm", warmed.timing()));
                    case Event.Quoted quoted -> Stream.of(request("quote", quoted.timing()));
                    case Event.Attempted attempted -> Stream.of(request("order", attempted.timing()));
                    default -> Stream.<Request>empty();
                })
                .toList();
    }

    private Attempt attempt(Event.Attempted attempt) {
        var timing = attempt.timing();
        return new Attempt(
                attempt.number(),
                attempt.outcome(),
                millis(attempt.intendedNanos()),
                millis(timing.sentNanos()),
                millis(timing.firstByteNanos()),
                millis(timing.endNanos()));
    }

    private Request request(String kind, Timing timing) {
        var roundTrip = timing.firstByteNanos().isPresent()
                ? OptionalDouble.of(timing.roundTrip().toNanos() / 1e6)
                : OptionalDouble.empty();
        return new Request(kind, millis(timing.sentNanos().orElse(timing.startNanos())), roundTrip);
    }

    private OptionalDouble millis(OptionalLong nanos) {
        return nanos.isPresent() ? OptionalDouble.of(millis(nanos.getAsLong())) : OptionalDouble.empty();
    }

    private double millis(long nanos) {
        return (nanos - openingNanos) / 1e6;
    }
}
