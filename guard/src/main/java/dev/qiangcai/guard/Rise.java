package dev.qiangcai.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The agent's guard as it comes up: the [Vanguard] on the thread that asks, all else on a thread of its own beside the
/// application, which need not wait for it.
final class Rise extends Thread {
    /// The agent's own; guarded by the class. The JVM calls static methods, so it has to be static.
    private static @Nullable Rise latest;

    private final GuardSettings settings;
    private final Vanguard vanguard;
    private volatile @Nullable Guard guard;

    private Rise(GuardSettings settings) {
        super("qiangcai-rise");
        setDaemon(true);
        this.settings = settings;
        this.vanguard = Vanguard.of(settings);
    }

    /// The guard that stands, or is coming up; empty where there is none, or it could not come up.
    static synchronized Optional<Guard> guard() {
        var rising = latest;
        return rising == null ? Optional.empty() : rising.awaited();
    }

    /// Starts a guard, or changes the one that stands.
    static void enter(String options) {
        try {
            stand(options);
        } catch (Throwable failure) {
            tell(failure); // even a broken JVM must go on to the application
        }
    }

    private static synchronized void stand(String options) {
        if (latest != null) {
            guard().ifPresent(running -> change(running, options, new Notices()));
            return;
        }
        var reading = GuardSettings.read(options, System.getenv());
        if (!reading.complaints().isEmpty()) {
            complain(reading, new Notices());
        }
        rise(reading.settings());
    }

    private static void rise(GuardSettings settings) {
        var rising = new Rise(settings);
        latest = rising;
        rising.start();
    }

    private static void change(Guard running, String options, Notices notices) {
        var reading = SettingsReading.of(running.settings()).reread(options, "-javaagent");
        complain(reading, notices);
        if (reading.settings().equals(running.settings())) {
            notices.say("agent.twice");
            return;
        }
        running.close();
        notices.say("agent.changed", SettingsKey.text(reading.settings()));
        rise(reading.settings());
    }

    private static void complain(SettingsReading reading, Notices notices) {
        for (var complaint : reading.complaints()) {
            notices.say(complaint);
        }
    }

    private static void tell(Throwable failure) {
        System.err.println("qiangcai guard: not started: " + failure);
    }

    @Override
    public void run() {
        try {
            guard = Guard.behind(vanguard, settings, new Notices());
        } catch (Throwable failure) {
            tell(failure);
        }
    }

    private Optional<Guard> awaited() {
        try {
            join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(guard);
    }
}
