package dev.qiangcai.shop.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Until when each host wants to be left alone: kept on the wall's clock and, where there is a folder, across restarts.
///
/// Lock-free; safe for any thread.
final class Holds {
    /// Longer than this nobody waits: the store is asked again, whatever it said.
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Holds.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int HOSTS = 64;
    private static final int DOUBLINGS = 16;

    private final SessionSettings settings;
    private final Optional<StateFile> file;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final Map<String, Integer> inARow = new ConcurrentHashMap<>();

    Holds(SessionSettings settings) {
        this.settings = settings;
        this.file = settings.state()
                .map(StateFile::folder)
                .map(folder -> new StateFile(folder.resolve(settings.name() + ".holds.json")));
        file.flatMap(StateFile::read).ifPresent(this::load);
    }

    /// How long that host still wants to be left alone; zero: not at all.
    Duration left(String host) {
        var end = until.get(host);
        if (end == null) return Duration.ZERO;
        var left = Duration.between(settings.time().instant(), end);
        if (left.isPositive()) return shorter(left, LONGEST);
        until.remove(host, end);
        return Duration.ZERO;
    }

    /// Leaves that host alone for so long, or longer where it was to be left alone longer already.
    void hold(String host, Duration length) {
        if (!length.isPositive() || (until.size() >= HOSTS && !until.containsKey(host))) return;
        if (length.compareTo(LONGEST) > 0) {
            LOG.warn("{} asks for a pause of {}; waiting {} and asking again then", host, length, LONGEST);
        }
        var end = settings.time().instant().plus(shorter(length, LONGEST));
        until.merge(host, end, (a, b) -> a.isAfter(b) ? a : b);
        file.ifPresent(on -> on.save(this::bytes));
    }

    /// Holds a host that throttled: at least so long, and longer each time in a row.
    ///
    /// @return how long
    Duration throttled(String host, Duration atLeast) {
        int times = inARow.size() >= HOSTS && !inARow.containsKey(host) ? 1 : inARow.merge(host, 1, Integer::sum);
        var backoff = backoff(times);
        hold(host, backoff.compareTo(atLeast) > 0 ? backoff : atLeast);
        return left(host);
    }

    /// Whether any host's backoff has grown.
    boolean agitated() {
        return !inARow.isEmpty();
    }

    /// The host answered without throttling: the next backoff starts small again.
    void calm(String host) {
        inARow.remove(host);
    }

    private Duration backoff(int times) {
        var first = settings.gap().compareTo(LEAST) > 0 ? settings.gap() : LEAST;
        var doubled = shorter(first.multipliedBy(1L << Math.min(times - 1, DOUBLINGS)), MOST);
        return doubled.plusNanos(
                (long) (doubled.toNanos() * 0.25 * settings.random().nextDouble()));
    }

    private void load(byte[] bytes) {
        try {
            var now = settings.time().instant();
            JSON.readTree(bytes).properties().stream().limit(HOSTS).forEach(entry -> {
                var end = Instant.parse(entry.getValue().asText());
                if (end.isAfter(now)) until.put(entry.getKey(), end);
            });
        } catch (IOException | DateTimeException e) {
            LOG.warn(
                    "The saved waits of {} cannot be read ({}); going on without them",
                    settings.name(),
                    e.getClass().getSimpleName());
        }
    }

    private byte[] bytes() {
        var texts = new TreeMap<String, String>();
        until.forEach((host, end) -> texts.put(host, end.toString()));
        try {
            return JSON.writeValueAsBytes(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
