package dev.qiangcai.market.slider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Values that are forgotten after a while, and the oldest first when there are too many. Its own lock guards it.
final class Remembered<V> {
    private static final int MOST = 20_000;

    private record Held<V>(V value, Instant until) {}

    private final SequencedMap<String, Held<V>> held = new LinkedHashMap<>();
    private final Duration lifetime;
    private final InstantSource clock;

    Remembered(Duration lifetime, InstantSource clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    synchronized void put(String key, V value) {
        held.remove(key);
        if (held.size() >= MOST) {
            held.pollFirstEntry();
        }
        held.put(key, new Held<>(value, clock.instant().plus(lifetime)));
    }

    synchronized Optional<V> look(String key) {
        return live(held.get(key));
    }

    synchronized Optional<V> take(String key) {
        return live(held.remove(key));
    }

    private Optional<V> live(@Nullable Held<V> found) {
        return found != null && clock.instant().isBefore(found.until()) ? Optional.of(found.value()) : Optional.empty();
    }
}
