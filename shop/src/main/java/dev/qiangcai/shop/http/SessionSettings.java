package dev.qiangcai.shop.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What a session needs to know before it sends anything.
///
/// ```java
/// SessionSettings.of("shangchao", URI.create("https://api.shangchao.net"), Set.of("api.shangchao.net"))
///         .withPace(Duration.ofMillis(200), 2)
///         .withState(folder);
/// ```
///
/// @param name names the session's files: letters, digits, `.`, `_` and `-`
/// @param base the store's own address; plain `http` is allowed only where this is `http` on a loopback address
/// @param hosts every host that a request or a redirect may go to
/// @param gap the least time between two requests' starts, of all threads together
/// @param inFlight how many requests may be under way at once
/// @param keep the cookies that survive a restart; empty: every cookie that the store itself made to last
/// @param state the folder for the session and the store's waits; empty: nothing is kept
/// @param trust a PEM file with one certificate to be trusted beside the system's own
/// @param timeout for one request, from connecting to the body's last byte
/// @param time the clocks
/// @param random for jitter; safe for many threads, as [Random] is
public record SessionSettings(
        String name,
        URI base,
        Set<String> hosts,
        Duration gap,
        int inFlight,
        Optional<Set<String>> keep,
        Optional<Path> state,
        Optional<Path> trust,
        Duration timeout,
        Time time,
        RandomGenerator random) {
    /// How long one request may take unless the owner says otherwise.
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    public SessionSettings {
        hosts = Set.copyOf(hosts);
        keep = keep.map(Set::copyOf);
        if (!name.matches("[\\w.-]{1,100}")) {
            throw new IllegalArgumentException("name must be 1 to 100 of letters, digits, '.', '_', '-', was " + name);
        }
        if (base.getHost() == null) {
            throw new IllegalArgumentException("base must be an absolute address, was " + base);
        }
        if (gap.isNegative()) throw new IllegalArgumentException("gap must be 0 or more, was " + gap);
        if (inFlight < 1) throw new IllegalArgumentException("inFlight must be 1 or more, was " + inFlight);
        if (!timeout.isPositive()) throw new IllegalArgumentException("timeout must be more than 0, was " + timeout);
    }

    /// One request at a time without a gap, nothing kept.
    public static SessionSettings of(String name, URI base, Set<String> hosts) {
        return new SessionSettings(
                name,
                base,
                hosts,
                Duration.ZERO,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TIMEOUT,
                Time.system(),
                new Random());
    }

    public SessionSettings withPace(Duration gap, int inFlight) {
        return new SessionSettings(name, base, hosts, gap, inFlight, keep, state, trust, timeout, time, random);
    }

    public SessionSettings withKeep(Set<String> cookies) {
        return new SessionSettings(
                name, base, hosts, gap, inFlight, Optional.of(cookies), state, trust, timeout, time, random);
    }

    public SessionSettings withState(Optional<Path> state) {
        return new SessionSettings(name, base, hosts, gap, inFlight, keep, state, trust, timeout, time, random);
    }

    public SessionSettings withTrust(Optional<Path> trust) {
        return new SessionSettings(name, base, hosts, gap, inFlight, keep, state, trust, timeout, time, random);
    }

    public SessionSettings withTimeout(Duration timeout) {
        return new SessionSettings(name, base, hosts, gap, inFlight, keep, state, trust, timeout, time, random);
    }

    public SessionSettings withTime(Time time, RandomGenerator random) {
        return new SessionSettings(name, base, hosts, gap, inFlight, keep, state, trust, timeout, time, random);
    }
}
