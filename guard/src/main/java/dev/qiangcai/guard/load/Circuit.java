package dev.qiangcai.guard.load;

import java.time.Duration;

/// The policy: whether a call may be made now, judged by the calls before it. Pure but for its state; whoever calls it
/// holds a lock and says what time it is.
final class Circuit {
    private final BreakerSettings settings;
    private final Tally tally;
    private Breaker.State state = Breaker.State.CLOSED;
    private long epoch;
    private long since;
    private long pauseNanos;
    private int tried;
    private int passed;

    Circuit(BreakerSettings settings, long now) {
        this.settings = settings;
        this.tally = new Tally(settings.window().toNanos(), now);
        this.pauseNanos = settings.pause().first().toNanos();
    }

    Breaker.State state() {
        return state;
    }

    /// Changes with every change of state: a call that ends in another epoch than it began in tells nothing.
    long epoch() {
        return epoch;
    }

    /// Whether a call may be made now.
    boolean lets(long now) {
        if (state == Breaker.State.CLOSED) {
            return true;
        }
        // trials that never came back must not keep the breaker half open for ever
        var stuck = state == Breaker.State.OPEN || tried == settings.trials();
        if (stuck && now - since >= pauseNanos) {
            enter(Breaker.State.HALF_OPEN, now);
        }
        if (state == Breaker.State.HALF_OPEN && tried < settings.trials()) {
            tried++;
            since = now;
            return true;
        }
        return false;
    }

    /// How long until a call may be tried.
    Duration untilTrial(long now) {
        return Duration.ofNanos(Math.max(0, pauseNanos - (now - since)));
    }

    /// A call ended that began in `began`.
    void ended(long began, boolean good, long now) {
        if (began != epoch) {
            return;
        }
        if (state == Breaker.State.HALF_OPEN) {
            judgeTrial(good, now);
        } else {
            tally.add(now, good);
            if (!good && tally.calls(now) >= settings.fewest() && tally.share(now) >= settings.share()) {
                enter(Breaker.State.OPEN, now);
            }
        }
    }

    /// A call that tells nothing ended: a trial's place is free again.
    void ignored(long began) {
        if (began == epoch && state == Breaker.State.HALF_OPEN) {
            tried--;
        }
    }

    private void judgeTrial(boolean good, long now) {
        if (!good) {
            pauseNanos = Math.min(settings.pause().most().toNanos(), pauseNanos * 2);
            enter(Breaker.State.OPEN, now);
        } else if (++passed == settings.trials()) {
            pauseNanos = settings.pause().first().toNanos();
            enter(Breaker.State.CLOSED, now);
        }
    }

    private void enter(Breaker.State next, long now) {
        state = next;
        since = now;
        epoch++;
        tried = 0;
        passed = 0;
        tally.clear();
    }
}
