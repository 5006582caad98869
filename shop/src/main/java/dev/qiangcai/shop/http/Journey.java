package dev.qiangcai.shop.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// What happened so far to one request, over its redirects and repeats. Only the calling thread touches it.
final class Journey {
    private final Time time;
    private final long startNanos;
    private final Duration patience;
    private OptionalLong earlier = OptionalLong.empty();
    private Optional<Marks> marks = Optional.empty();
    private String host;

    /// @param patience the longest that a host's wish to be left alone is waited for
    Journey(Time time, String host, Duration patience) {
        this.time = time;
        this.patience = patience;
        this.startNanos = time.nanos();
        this.host = host;
    }

    /// The host that is spoken to now.
    String host() {
        return host;
    }

    void at(String host) {
        this.host = host;
    }

    /// Whether a wait of that length is too long.
    boolean tooLong(Duration wait) {
        return wait.compareTo(patience) > 0;
    }

    /// Marks for one more request.
    Marks next() {
        earlier = sent();
        var fresh = new Marks(time);
        marks = Optional.of(fresh);
        return fresh;
    }

    /// Of the last request; but sent, where any was.
    Timing timing() {
        return new Timing(startNanos, sent(), marks.map(Marks::firstByte).orElse(OptionalLong.empty()), time.nanos());
    }

    private OptionalLong sent() {
        var last = marks.map(Marks::sent).orElse(OptionalLong.empty());
        return last.isPresent() ? last : earlier;
    }
}
