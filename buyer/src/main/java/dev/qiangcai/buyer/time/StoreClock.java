package dev.qiangcai.buyer.time;

import dev.qiangcai.shop.ClockSample;
import dev.qiangcai.shop.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The store's clock, read from afar.
///
/// Each look at it bounds how far it is off; looks are intersected, and each is sent so that it arrives
/// when the store's second turns, by what is known so far. A whole-second clock is thus known to a
/// millisecond or so after a dozen looks, one second apart. Looks that contradict each other mean that a
/// clock stepped: what was known is dropped and the count starts again, at most to three times the looks
/// asked for.
///
/// Calls block and may be interrupted. Stateless; one thread at a time keeps the aim true.
///
/// ```java
/// var estimate = StoreClock.of(store).estimate(12, seen -> show(seen.bound()));
/// ticker.parkUntil(estimate.nanosAt(opensAt));
/// ```
public final class StoreClock {
    private static final int MOST_PER_LOOK_ASKED = 3;
    private static final int LOOKS_AFTER_A_STEP = 12;
    private static final int LOOKS_WHILE_BLIND = 12;

    private final Supplier<Optional<ClockSample>> look;
    private final Supplier<Duration> holdBack;
    private final Ticker ticker;
    private final InstantSource wall;

    /// @param look asks the store's clock once
    /// @param holdBack how long the pace would hold a look back that came now
    public StoreClock(
            Supplier<Optional<ClockSample>> look, Supplier<Duration> holdBack, Ticker ticker, InstantSource wall) {
        this.look = look;
        this.holdBack = holdBack;
        this.ticker = ticker;
        this.wall = wall;
    }

    public static StoreClock of(Store store) {
        return new StoreClock(store::probe, store::holdBack, Ticker.system(), InstantSource.system());
    }

    /// Looks at most so many times, fewer once looking no longer helps; more only after a step, and up to a dozen
    /// while all of them were lost.
    ///
    /// @param seen is told every estimate on the way, the last one too
    /// @throws ClockUnreadable when no look brought a usable stamp
    public ClockEstimate estimate(int looks, Consumer<ClockEstimate> seen) throws InterruptedException {
        var narrowing = Narrowing.fromNothing();
        while (!narrowing.idle() && (withinBudget(narrowing, looks) || blind(narrowing))) {
            take(narrowing, Aim.EDGE, seen);
        }
        return estimate(narrowing).orElseThrow(() -> new ClockUnreadable(narrowing.tries()));
    }

    public ClockEstimate estimate(int looks) throws InterruptedException {
        return estimate(looks, _ -> {});
    }

    /// The same clock, some time later: widens the old interval by what may have drifted, checks with a look on
    /// either side of an edge that the clock has not stepped, and narrows it with the rest. After a step it
    /// starts afresh; whoever has no time for that keeps the last estimate `seen` and interrupts.
    public ClockEstimate refine(ClockEstimate old, int looks, Consumer<ClockEstimate> seen)
            throws InterruptedException {
        var narrowing = Narrowing.from(old, ticker.nanos());
        var checks = new Aim[] {Aim.BEFORE, Aim.AFTER};
        while (withinBudget(narrowing, narrowing.restarts() == 0 ? looks : LOOKS_AFTER_A_STEP)) {
            boolean checking = narrowing.restarts() == 0 && narrowing.tries() < checks.length;
            take(narrowing, checking ? checks[narrowing.tries()] : Aim.EDGE, seen);
        }
        return estimate(narrowing).orElse(old);
    }

    public ClockEstimate refine(ClockEstimate old, int looks) throws InterruptedException {
        return refine(old, looks, _ -> {});
    }

    private static boolean withinBudget(Narrowing narrowing, int looks) {
        return narrowing.triesSinceRestart() < looks && narrowing.tries() < MOST_PER_LOOK_ASKED * looks;
    }

    private boolean blind(Narrowing narrowing) {
        return narrowing.tries() < LOOKS_WHILE_BLIND && estimate(narrowing).isEmpty();
    }

    private void take(Narrowing narrowing, Aim aim, Consumer<ClockEstimate> seen) throws InterruptedException {
        long earliest = ticker.nanos() + holdBack.get().toNanos();
        var roundTrip = narrowing.roundTrip().map(RoundTrip::median).orElse(Duration.ZERO);
        long sendAt = narrowing
                .interval(earliest)
                .map(interval -> aim.sendAt(interval, narrowing.unit(), roundTrip, earliest))
                .orElse(earliest);
        ticker.parkUntil(sendAt);
        narrowing.take(look.get());
        estimate(narrowing).ifPresent(seen);
    }

    private Optional<ClockEstimate> estimate(Narrowing narrowing) {
        return narrowing.estimate(Anchor.now(wall, ticker));
    }
}
