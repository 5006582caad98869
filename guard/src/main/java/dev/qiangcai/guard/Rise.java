package dev.qiangcai.guard;

import dev.qiangcai.guard.crash.StandIn;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The agent's guard as it comes up: the [Vanguard] on the thread that asks, all else on this thread, when the
/// application has begun or as soon as somebody needs it.
class Rise extends Thread {
    private final @Nullable GuardSettings chosen;
    private final long headStartNanos;
    private final Vanguard vanguard;
    private volatile @Nullable Guard guard;

    /// @param chosen none for the usual ones, which are not loaded for what must stand first
    /// @param headStart what the application has of it
    Rise(@Nullable GuardSettings chosen, Duration headStart) {
        super("qiangcai-rise");
        setDaemon(true);
        this.chosen = chosen;
        this.headStartNanos = headStart.toNanos();
        this.vanguard = Vanguard.of(chosen == null || chosen.logs());
        if (chosen == null || chosen.crash()) {
            vanguard.standIn(this);
        }
    }

    @Override
    public void run() {
        try {
            rest();
            guard = reach(vanguard, chosen == null ? GuardSettings.defaults() : chosen);
        } catch (Throwable failure) {
            vanguard.retreat();
            tell(failure);
        }
    }

    private void rest() {
        if (headStartNanos > 0) {
            vanguard.setAside();
            LockSupport.parkNanos(headStartNanos); // to wake early does no harm
        }
    }

    /// Brings up what follows the vanguard.
    Guard reach(Vanguard vanguard, GuardSettings settings) {
        return Guard.behind(vanguard, settings, new Notices(), Duration.ZERO);
    }

    /// The guard, once it stands, which is soon; empty where it could not come up.
    Optional<Guard> awaited() {
        StandIn.call(this, 0);
        return Optional.ofNullable(guard);
    }

    static void tell(Throwable failure) {
        System.err.println("qiangcai guard: not started: " + failure);
    }
}
