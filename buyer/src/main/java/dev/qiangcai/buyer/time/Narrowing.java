package dev.qiangcai.buyer.time;

import dev.qiangcai.shop.ClockSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An interval on its way to its floor, and the count of what it took. Mutable; belongs to one thread.
final class Narrowing {
    /// Looks in a row that cut nothing off, after which the round trip's own floor is taken as reached.
    private static final int IDLE_LOOKS = 4;

    private final List<Duration> widths = new ArrayList<>();
    private final List<Duration> roundTrips = new ArrayList<>();
    private @Nullable RoundTrip former;
    private @Nullable Interval known;
    private long knownAt;
    private Duration unit = Duration.ofSeconds(1);
    private int used;
    private int lost;
    private int restarts;
    private int triesSinceRestart;
    private int idle;

    static Narrowing fromNothing() {
        return new Narrowing();
    }

    static Narrowing from(ClockEstimate old, long now) {
        var narrowing = new Narrowing();
        narrowing.known = old.interval(now);
        narrowing.knownAt = now;
        narrowing.former = old.roundTrip();
        return narrowing;
    }

    void take(Optional<ClockSample> look) {
        triesSinceRestart++;
        look.flatMap(Interval::of).ifPresentOrElse(proven -> narrow(look.orElseThrow(), proven), () -> lost++);
    }

    private void narrow(ClockSample look, Interval proven) {
        long at = look.firstByteNanos();
        var before = known == null ? proven : known.aged(at - knownAt);
        var after = before.and(proven);
        if (after.empty()) {
            restart();
            after = proven;
        }
        boolean cut = known == null || after.width() < known.width() / 100 * 99;
        idle = cut ? 0 : idle + 1;
        known = after;
        knownAt = at;
        unit = look.unit();
        used++;
        widths.add(Duration.ofNanos(after.width()));
        roundTrips.add(look.roundTrip());
    }

    private void restart() {
        restarts++;
        triesSinceRestart = 0;
        known = null;
    }

    /// What is known at that moment; empty before the first look.
    Optional<Interval> interval(long now) {
        return Optional.ofNullable(known).map(interval -> interval.aged(now - knownAt));
    }

    Duration unit() {
        return unit;
    }

    Optional<RoundTrip> roundTrip() {
        if (roundTrips.isEmpty()) {
            return Optional.ofNullable(former);
        }
        var newer = RoundTrip.of(roundTrips);
        return Optional.of(former == null ? newer : former.with(newer));
    }

    /// What is known, as of that moment; empty before the first look.
    Optional<ClockEstimate> estimate(Anchor anchor) {
        return roundTrip()
                .flatMap(trip -> interval(anchor.nanos())
                        .map(interval ->
                                ClockEstimate.of(interval, anchor, trip, new Probing(used, lost, restarts, widths))));
    }

    boolean idle() {
        return idle >= IDLE_LOOKS;
    }

    int triesSinceRestart() {
        return triesSinceRestart;
    }

    int tries() {
        return used + lost;
    }

    int restarts() {
        return restarts;
    }
}
