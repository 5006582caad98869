package dev.qiangcai.shop;

import dev.qiangcai.shop.http.SessionSettings;
import dev.qiangcai.shop.http.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// What the owner of this machine says about talking to a store; all else is the profile's.
///
/// @param state the folder where the session and the store's waits are kept; empty: nothing outlives the program
/// @param trust a PEM file with one certificate to be trusted beside the system's own, for a store of one's own
/// @param timeout for one request, from connecting to the body's last byte
/// @param time the clocks
/// @param random for jitter; safe for many threads, as [Random] is
public record StoreSettings(
        Optional<Path> state, Optional<Path> trust, Duration timeout, Time time, RandomGenerator random) {
    /// Everything in its ordinary way, with the session kept in that folder.
    public static StoreSettings in(Path state) {
        return temporary().withState(Optional.of(state));
    }

    /// Everything in its ordinary way, with nothing kept.
    public static StoreSettings temporary() {
        return new StoreSettings(
                Optional.empty(), Optional.empty(), SessionSettings.TIMEOUT, Time.system(), new Random());
    }

    public StoreSettings withState(Optional<Path> state) {
        return new StoreSettings(state, trust, timeout, time, random);
    }

    public StoreSettings withTrust(Optional<Path> trust) {
        return new StoreSettings(state, trust, timeout, time, random);
    }

    public StoreSettings withTimeout(Duration timeout) {
        return new StoreSettings(state, trust, timeout, time, random);
    }

    public StoreSettings withTime(Time time, RandomGenerator random) {
        return new StoreSettings(state, trust, timeout, time, random);
    }
}
