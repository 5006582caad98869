package dev.qiangcai.guard;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The guard that the agent starts, and changes once it stands. One that could not come up leaves no trace, so that a
/// later attach may try again.
class AgentGuard {
    /// This JVM's. The JVM calls static methods, so it has to be static.
    static final AgentGuard OF_JVM = new AgentGuard();

    private @Nullable Rise latest; // guarded by this

    /// The guard that stands, or is coming up; empty where there is none, it could not come up, or it was closed.
    synchronized Optional<Guard> guard() {
        var rising = latest;
        return rising == null ? Optional.empty() : rising.awaited().filter(Guard::stands);
    }

    /// Starts a guard, or changes the one that stands.
    ///
    /// @param headStart what the application has of it
    void enter(String options, Duration headStart) {
        try {
            stand(options, headStart);
        } catch (Throwable failure) {
            Rise.tell(failure); // even a broken JVM must go on to the application
        }
    }

    private synchronized void stand(String options, Duration headStart) {
        var running = guard();
        if (running.isPresent()) {
            change(running.get(), options, new Notices());
            return;
        }
        if (options.isEmpty() && System.getenv(GuardSettings.VARIABLE) == null) {
            rise(null, headStart); // what follows takes three classes, while the application waits
            return;
        }
        var reading = GuardSettings.read(options, System.getenv());
        if (!reading.complaints().isEmpty()) {
            complain(reading, new Notices());
        }
        rise(reading.settings(), headStart);
    }

    private void rise(@Nullable GuardSettings settings, Duration headStart) {
        var rising = rising(settings, headStart);
        latest = rising;
        rising.start();
    }

    /// One that has not begun yet.
    Rise rising(@Nullable GuardSettings settings, Duration headStart) {
        return new Rise(settings, headStart);
    }

    private void change(Guard running, String options, Notices notices) {
        var reading = SettingsReading.of(running.settings()).reread(options, "-javaagent");
        complain(reading, notices);
        if (reading.settings().equals(running.settings())) {
            notices.say("agent.twice");
            return;
        }
        notices.say("agent.changed", SettingsKey.text(reading.settings()));
        running.change(reading.settings(), notices);
    }

    private static void complain(SettingsReading reading, Notices notices) {
        for (var complaint : reading.complaints()) {
            notices.say(complaint);
        }
    }
}
