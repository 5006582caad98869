package dev.qiangcai.buyer.time;

import dev.qiangcai.shop.ClockSample;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// A store's clock behind a network, on virtual time: round trip, jitter, an uneven path, skew, drift, steps, lost
/// looks.
final class SimulatedStore implements Supplier<Optional<ClockSample>> {
    static final Instant START = Instant.parse("2026-11-24T01:59:00.123456789Z");

    final VirtualTicker ticker = new VirtualTicker(START);
    final Random random;
    Duration unit = Duration.ofSeconds(1);
    Duration skew;
    Duration roundTrip;
    Duration jitter = Duration.ofMillis(5);
    double shareThere = 0.5;
    double driftPpm = 0;
    double lost = 0;
    Duration pace = Duration.ZERO;
    int looks = 0;
    private long nextFree;

    SimulatedStore(long seed) {
        random = new Random(seed);
        skew = Duration.ofNanos(random.nextLong(-3_600_000_000_000L, 3_600_000_000_000L));
        roundTrip = Duration.ofNanos(random.nextLong(10_000_000, 30_000_000));
        ticker.advance(Duration.ofNanos(random.nextLong(1_000_000_000)));
        nextFree = ticker.nanos();
    }

    StoreClock clock() {
        return new StoreClock(this, this::holdBack, ticker, ticker);
    }

    Duration holdBack() {
        return Duration.ofNanos(Math.max(0, nextFree - ticker.nanos()));
    }

    /// What the store's clock shows now, to the nanosecond.
    Instant truth() {
        var local = ticker.instant();
        var drift = (long) (Duration.between(START, local).toNanos() * driftPpm / 1e6);
        return local.plus(skew).plusNanos(drift);
    }

    Duration errorOf(ClockEstimate estimate) {
        return Duration.between(truth(), estimate.storeTimeAt(ticker.nanos()));
    }

    @Override
    public Optional<ClockSample> get() {
        looks++;
        ticker.advance(holdBack());
        long sent = ticker.nanos();
        nextFree = sent + pace.toNanos();
        ticker.advance(Duration.ofNanos(there()));
        long shown = Interval.epochNanos(truth());
        var stamp = Instant.EPOCH.plusNanos(shown - Math.floorMod(shown, unit.toNanos()));
        ticker.advance(Duration.ofNanos(back()));
        return random.nextDouble() < lost
                ? Optional.empty()
                : Optional.of(new ClockSample(sent, ticker.nanos(), stamp, unit));
    }

    private long there() {
        return (long) (roundTrip.toNanos() * shareThere) + jitter(jitter);
    }

    private long back() {
        return (long) (roundTrip.toNanos() * (1 - shareThere)) + jitter(jitter);
    }

    private long jitter(Duration most) {
        return most.isZero() ? 0 : random.nextLong(most.toNanos() / 2);
    }
}
