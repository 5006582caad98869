package dev.qiangcai.guard;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.guard.carriers.CarrierEvent;
import dev.qiangcai.guard.carriers.CarrierSettings;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.crash.CrashSettings;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.guard.load.Limiter;
import dev.qiangcai.guard.load.LimiterSettings;
import dev.qiangcai.guard.memory.LiveMemory;
import dev.qiangcai.guard.telemetry.Subject;
import dev.qiangcai.guard.telemetry.Telemetry;
import dev.qiangcai.guard.telemetry.Vitals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A guard at work in this JVM: it keeps the JVM alive in a rush until it is closed.
///
/// What must be in place before the application's first line is, when [#start] returns; the rest comes up on the
/// guard's own thread, so that it does not delay the application. A part that this JVM cannot do is off, and one line
/// on standard error says so. Every thread of the guard's is a daemon. One guard stands in a JVM: a second one says
/// so and does nothing.
///
/// ```java
/// try (var guard = Guard.start(GuardSettings.defaults())) {
///     serve();
/// }
/// ```
public final class Guard implements AutoCloseable {
    /// So many rounds go by between two looks at the container while less than half of its memory is in use.
    private static final int CALM_ROUNDS = 3;

    private final GuardSettings settings;
    private final Vanguard vanguard;
    private final Notices notices;
    private final Parts parts;
    private final Telemetry telemetry;
    private final Keeper keeper;
    private final Figures figures = new Figures();
    private volatile @Nullable LimitsWatch limits;
    private volatile @Nullable LiveMemory memory;
    private final Oddities oddities; // the keeper's own
    private int rounds; // the keeper's own

    private Guard(GuardSettings settings, Vanguard vanguard, Notices notices) {
        this.settings = settings;
        this.vanguard = vanguard;
        this.notices = notices;
        this.parts = new Parts(notices);
        this.oddities = new Oddities(notices);
        this.telemetry = Telemetry.open(new Seen(), settings.jmx(), settings.jfr());
        this.keeper = new Keeper(new Beside(), new Late(), new Rounds(), settings.every());
    }

    public static Guard start(GuardSettings settings) {
        return start(settings, new Notices());
    }

    static Guard start(GuardSettings settings, Notices notices) {
        return behind(Vanguard.of(settings), settings, notices);
    }

    /// Brings up the rest.
    static Guard behind(Vanguard vanguard, GuardSettings settings, Notices notices) {
        var guard = new Guard(settings, vanguard, notices);
        if (vanguard.alone()) {
            guard.takeLogs();
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

    /// Leaves the JVM as it was found, as far as nobody else has changed it since.
    @Override
    public void close() {
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

    private CrashReporter crash() {
        var reporter = CrashReporter.beside(
                new CrashSettings(settings.crashFile(), CrashSettings.usual().every(), figures::line));
        figures.crashes(reporter);
        return reporter;
    }

    private Carriers carriers(LimitsWatch watch) {
        var policy = settings.carriers().policy();
        var carriers = Carriers.start(CarrierSettings.defaults().with(policy), watch::latest, this::told);
        figures.carriers(carriers);
        return carriers;
    }

    private LiveMemory memory() {
        if (!Telemetry.manageable()) {
            throw new PartMissing("telemetry.beanless");
        }
        var opened = LiveMemory.open(figures::shed, notices::say);
        figures.memory(opened);
        memory = opened;
        return opened;
    }

    private static boolean pressed(Limits latest) {
        return latest.used().orElse(Long.MAX_VALUE) > latest.bytes() / 2;
    }

    private void told(CarrierEvent event) {
        if (event instanceof CarrierEvent.Off off) {
            parts.off("carriers", "part.off", off.sentence());
            return;
        }
        notices.say(event.sentence());
        telemetry.note("carriers", event.sentence().toString());
    }

    /// What the keeper opens at once. A class and no lambda: the first lambda of a JVM costs its start milliseconds.
    private final class Beside implements Runnable {
        @Override
        public void run() {
            if (settings.crash()) {
                parts.open("crash", new Parts.Opening() {
                    @Override
                    public AutoCloseable open() {
                        return crash();
                    }
                });
            }
        }
    }

    /// What the keeper opens when the application has begun.
    private final class Late implements Runnable {
        @Override
        public void run() {
            var watch = LimitsWatch.asked();
            limits = watch;
            figures.limits(watch);
            oddities.tell(watch.latest().particulars().notes());
            if (settings.carriers() != GuardSettings.Carriers.OFF) {
                parts.open("carriers", () -> carriers(watch));
            }
            if (settings.memory()) {
                parts.open("memory", Guard.this::memory);
            }
            if (settings.jmx() && !Telemetry.manageable()) {
                parts.off("jmx", "part.off", Notices.sentence("telemetry.beanless"));
            }
            if (settings.jfr() && !Telemetry.recordable()) {
                parts.off("jfr", "part.off", Notices.sentence("telemetry.recorderless"));
            }
            parts.open("telemetry", () -> telemetry);
        }
    }

    private final class Rounds implements Keeper.Round {
        @Override
        public void go(boolean due) {
            try {
                watch();
                telemetry.look();
                if (due) {
                    telemetry.record();
                }
            } catch (RuntimeException | LinkageError odd) {
                notices.once("part.failed", "telemetry", Notices.reason(odd));
            }
        }
    }

    /// Reading what the container grants takes milliseconds: where memory is plentiful, it is done less often.
    private void watch() {
        var watch = limits;
        if (watch != null && (rounds++ % CALM_ROUNDS == 0 || pressed(watch.latest()))) {
            var latest = watch.look();
            oddities.tell(latest.particulars().notes());
            var kept = memory;
            if (kept != null) {
                kept.look(latest);
            }
        }
    }

    private final class Seen implements Subject {
        @Override
        public Vitals vitals() {
            return figures.now();
        }

        @Override
        public String settings() {
            return SettingsKey.text(settings);
        }

        @Override
        public List<String> partsOff() {
            return parts.off();
        }
    }
}
