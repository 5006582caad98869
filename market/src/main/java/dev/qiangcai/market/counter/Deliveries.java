package dev.qiangcai.market.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The delivery slots, one an hour from the hour after the opening, and the room left in each. The counter's lock
/// guards it.
final class Deliveries {
    private static final Duration LENGTH = Duration.ofHours(1);

    private final Instant first;
    private final int[] left;

    Deliveries(int slots, int capacity, Instant opensAt) {
        first = opensAt.truncatedTo(ChronoUnit.HOURS).plus(LENGTH);
        left = new int[slots];
        Arrays.fill(left, capacity);
    }

    List<Slot> slots() {
        return IntStream.range(0, left.length).mapToObj(this::slot).toList();
    }

    boolean knows(String id) {
        return index(id).isPresent();
    }

    /// The wanted slot, or the first with room where none is wanted; empty if there is no room.
    Optional<String> free(Optional<String> wanted) {
        var places = wanted.isPresent() ? index(wanted.get()).stream() : IntStream.range(0, left.length);
        return places.filter(i -> left[i] > 0).mapToObj(Deliveries::id).findFirst();
    }

    void take(String id) {
        int place = index(id).orElseThrow();
        if (left[place] == 0) {
            throw new IllegalStateException("slot " + id + " was filled beyond its room");
        }
        left[place]--;
    }

    void put(String id) {
        left[index(id).orElseThrow()]++;
    }

    private Slot slot(int place) {
        var from = first.plus(LENGTH.multipliedBy(place));
        return new Slot(id(place), from, from.plus(LENGTH), left[place]);
    }

    private static String id(int place) {
        return "S" + (place + 1);
    }

    private OptionalInt index(String id) {
        return IntStream.range(0, left.length).filter(i -> id(i).equals(id)).findFirst();
    }
}
