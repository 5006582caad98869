package dev.qiangcai.guard;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.crash.CrashSettings;
import dev.qiangcai.guard.load.Limiter;
import dev.qiangcai.guard.load.LimiterSettings;
import dev.qiangcai.guard.telemetry.Vitals;
import java.time.Duration;
import java.util.function.Supplier;

/// A guard at work in this JVM: it keeps the JVM alive in a rush until it is closed.
///
/// What must be in place from the application's first line on is, when [#start] returns: the streams and the crash
/// report; the rest comes up later on the guard's own thread, so that it does not delay the application. A part that
/// this JVM cannot do is off, and one line on standard error says so. Every thread of the guard's is a daemon. One
/// guard stands in a JVM: a second one says so and does nothing.
///
/// ```java
/// try (var guard = Guard.start(GuardSettings.defaults())) {
///     serve();
/// }
/// ```
public final class Guard implements AutoCloseable {
    /// An application's first seconds are its own. A number, which others take without loading this class.
    static final int HEAD_START_SECONDS = 2;

    private final GuardSettings settings;
    private final Vanguard vanguard;
    private final Notices notices;
    private final Parts parts;
    private final Keeper keeper;
    private final Figures figures = new Figures();
    private volatile boolean closed;

    private Guard(GuardSettings settings, Vanguard vanguard, Notices notices, Duration headStart) {
        this.settings = settings;
        this.vanguard = vanguard;
        this.notices = notices;
        this.parts = new Parts(notices);
        this.keeper = new Keeper(settings, parts, figures, notices, headStart);
    }

    public static Guard start(GuardSettings settings) {
        return start(settings, new Notices());
    }

    static Guard start(GuardSettings settings, Notices notices) {
        return behind(Vanguard.of(settings.logs()), settings, notices, Duration.ofSeconds(HEAD_START_SECONDS));
    }

    /// Brings up the rest.
    ///
    /// @param headStart what the application still has of it
    static Guard behind(Vanguard vanguard, GuardSettings settings, Notices notices, Duration headStart) {
        var guard = new Guard(settings, vanguard, notices, headStart);
        if (vanguard.alone()) {
            guard.takeLogs();
            guard.takeFailures();
            notices.queue();
            guard.keeper.start();
        } else {
            notices.say("agent.elsewhere");
        }
        return guard;
    }

    public GuardSettings settings() {
        return settings;
    }

    /// The JVM's state of health now.
    public Vitals vitals() {
        return figures.now();
    }

    /// Counts a request, for the carriers' policy `rate`. It costs a few nanoseconds, from any thread.
    public void requested() {
        figures.requested();
    }

    /// A limiter that also sheds when memory runs short, and whose sheds are counted here. It lives as long as
    /// the guard: make one for each kind of request, not one for each request.
    public Limiter limiter(LimiterSettings chosen) {
        var limiter = new Limiter(chosen);
        figures.limiter(limiter);
        return limiter;
    }

    /// Whether it has not been closed.
    boolean stands() {
        return !closed;
    }

    /// Leaves the JVM as it was found, as far as nobody else has changed it since.
    @Override
    public void close() {
        closed = true;
        if (!vanguard.alone()) {
            return;
        }
        keeper.end();
        notices.flush();
        parts.close();
        vanguard.leave();
    }

    private void takeLogs() {
        if (settings.logs()) {
            parts.open("logs", new Parts.Opening() {
                @Override
                public AutoCloseable open() throws Exception {
                    var streams = requireNonNull(vanguard.streams());
                    figures.streams(streams);
                    return streams;
                }
            });
        }
    }

    /// Classes and no lambdas: the first lambdas of a JVM cost its start milliseconds.
    private void takeFailures() {
        if (settings.crash()) {
            parts.open("crash", new Parts.Opening() {
                @Override
                public AutoCloseable open() {
                    return crash();
                }
            });
        }
    }

    private CrashReporter crash() {
        var reporter = CrashReporter.beside(
                new CrashSettings(settings.crashFile(), CrashSettings.EVERY, new Facts()), vanguard.standIn());
        figures.crashes(reporter);
        return reporter;
    }

    private final class Facts implements Supplier<String> {
        @Override
        public String get() {
            return figures.line();
        }
    }
}
