package dev.qiangcai.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The guard that the agent starts, and changes once it stands. One that could not come up leaves no trace, so that a
/// later attach may try again.
final class AgentGuard {
    /// This JVM's. The JVM calls static methods, so it has to be static.
    static final AgentGuard OF_JVM = new AgentGuard(new Rise.Usual());

    private final Rise.Top top;
    private @Nullable Rise latest; // guarded by this

    AgentGuard(Rise.Top top) {
        this.top = top;
    }

    /// The guard that stands, or is coming up; empty where there is none, or it could not come up.
    synchronized Optional<Guard> guard() {
        var rising = latest;
        return rising == null ? Optional.empty() : rising.awaited();
    }

    /// Starts a guard, or changes the one that stands.
    void enter(String options) {
        try {
            stand(options);
        } catch (Throwable failure) {
            Rise.tell(failure); // even a broken JVM must go on to the application
        }
    }

    private synchronized void stand(String options) {
        var running = guard();
        if (running.isPresent()) {
            change(running.get(), options, new Notices());
            return;
        }
        var reading = GuardSettings.read(options, System.getenv());
        if (!reading.complaints().isEmpty()) {
            complain(reading, new Notices());
        }
        rise(reading.settings());
    }

    private void rise(GuardSettings settings) {
        var rising = new Rise(settings, top);
        latest = rising;
        rising.start();
    }

    private void change(Guard running, String options, Notices notices) {
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
}
