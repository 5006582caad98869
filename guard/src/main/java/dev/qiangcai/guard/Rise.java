package dev.qiangcai.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The agent's guard as it comes up: the [Vanguard] on the thread that asks, all else on a thread of its own beside the
/// application, which need not wait for it.
final class Rise extends Thread {
    private final GuardSettings settings;
    private final Top top;
    private final Vanguard vanguard;
    private volatile @Nullable Guard guard;

    Rise(GuardSettings settings, Top top) {
        super("qiangcai-rise");
        setDaemon(true);
        this.settings = settings;
        this.top = top;
        this.vanguard = Vanguard.of(settings);
    }

    @Override
    public void run() {
        try {
            guard = top.reach(vanguard, settings);
        } catch (Throwable failure) {
            vanguard.retreat();
            tell(failure);
        }
    }

    /// The guard, once it stands; empty where it could not come up.
    Optional<Guard> awaited() {
        try {
            join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(guard);
    }

    static void tell(Throwable failure) {
        System.err.println("qiangcai guard: not started: " + failure);
    }

    /// What a rise ends in.
    interface Top {
        Guard reach(Vanguard vanguard, GuardSettings settings);
    }

    /// A class and no lambda: the first lambda of a JVM costs its start milliseconds.
    static final class Usual implements Top {
        @Override
        public Guard reach(Vanguard vanguard, GuardSettings settings) {
            return Guard.behind(vanguard, settings, new Notices());
        }
    }
}
