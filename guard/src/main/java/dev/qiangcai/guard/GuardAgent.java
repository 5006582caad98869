package dev.qiangcai.guard;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a JVM starts the guard by itself: `-javaagent:qiangcai-guard.jar=options`, or attached while running.
///
/// It changes no class, and makes the application wait for its [Vanguard] only. Whatever goes wrong in here is one line
/// on standard error; the application starts regardless. What the methods of this class take is loaded before anything
/// else is done, so these take nothing of ours.
public final class GuardAgent {
    private GuardAgent() {}

    /// The guard that the agent has started, for an application that wants to ask it; empty without the agent. Waits
    /// until it stands.
    public static Optional<Guard> guard() {
        return AgentGuard.OF_JVM.guard();
    }

    /// Called by the JVM before the application's `main`.
    public static void premain(@Nullable String options) {
        AgentGuard.OF_JVM.enter(options == null ? "" : options, Duration.ofSeconds(Guard.HEAD_START_SECONDS));
    }

    /// Called by the JVM when the agent is attached while it runs.
    public static void agentmain(@Nullable String options) {
        AgentGuard.OF_JVM.enter(options == null ? "" : options, Duration.ZERO);
    }
}
