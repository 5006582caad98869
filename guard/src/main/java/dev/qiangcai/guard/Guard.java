package dev.qiangcai.guard;

import dev.qiangcai.guard.load.Breaker;
import dev.qiangcai.guard.load.BreakerSettings;
import dev.qiangcai.guard.load.Limiter;
import dev.qiangcai.guard.load.LimiterSettings;
import dev.qiangcai.guard.telemetry.Vitals;
import java.time.Duration;

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

    private final Figures figures;
    private volatile Shift shift;
    private volatile boolean closed;

    private Guard(Figures figures, Shift shift) {
        this.figures = figures;
        this.shift = shift;
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
        var figures = new Figures();
        return new Guard(figures, Shift.begin(settings, vanguard, notices, figures, headStart));
    }

    public GuardSettings settings() {
        return shift.settings();
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

    /// A breaker whose sheds are counted here. It lives as long as the guard: make one for each thing that is called.
    public Breaker breaker(BreakerSettings chosen) {
        var breaker = new Breaker(chosen);
        figures.breaker(breaker);
        return breaker;
    }

    /// Whether it does anything: not beside another guard, and not once it is closed.
    boolean stands() {
        return shift.alone() && !closed;
    }

    /// Goes on with other settings, the same limiters and all that was counted. Nothing happens once it is closed.
    synchronized void change(GuardSettings settings, Notices notices) {
        if (stands()) {
            shift.end();
            shift = Shift.begin(settings, Vanguard.of(settings.logs()), notices, figures, Duration.ZERO);
        }
    }

    /// Leaves the JVM as it was found, as far as nobody else has changed it since.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            shift.end();
        }
    }
}
