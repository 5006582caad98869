package dev.qiangcai.guard;

import java.lang.instrument.Instrumentation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a JVM starts the guard by itself: `-javaagent:qiangcai-guard.jar=options`, or attached while running.
///
/// It changes no class. Whatever goes wrong in here is one line on standard error; the application starts regardless.
public final class GuardAgent {
    /// The agent's own guard; guarded by the class. The JVM calls static methods, so it has to be static.
    private static @Nullable Guard guard;

    private GuardAgent() {}

    /// The guard that the agent has started, for an application that wants to ask it; empty without the agent.
    public static synchronized Optional<Guard> guard() {
        return Optional.ofNullable(guard);
    }

    /// Called by the JVM before the application's `main`.
    public static void premain(@Nullable String options, Instrumentation unused) {
        enter(options == null ? "" : options);
    }

    /// Called by the JVM when the agent is attached while it runs.
    public static void agentmain(@Nullable String options, Instrumentation unused) {
        enter(options == null ? "" : options);
    }

    private static void enter(String options) {
        try {
            stand(options, new Notices());
        } catch (Throwable failure) {
            // Even a broken JVM must go on to the application, and Notices may be what is broken.
            System.err.println("qiangcai guard: not started: " + failure);
        }
    }

    private static synchronized void stand(String options, Notices notices) {
        var running = guard;
        if (running != null) {
            change(running, options, notices);
            return;
        }
        var reading = GuardSettings.read(options, System.getenv());
        complain(reading, notices);
        guard = Guard.start(reading.settings(), notices);
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
        guard = Guard.start(reading.settings(), notices);
    }

    private static void complain(SettingsReading reading, Notices notices) {
        for (var complaint : reading.complaints()) {
            notices.say(complaint);
        }
    }
}
