package dev.qiangcai.guard;

import dev.qiangcai.guard.carriers.CarrierEvent;
import dev.qiangcai.guard.carriers.CarrierSettings;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.guard.telemetry.Subject;
import dev.qiangcai.guard.telemetry.Telemetry;
import dev.qiangcai.guard.telemetry.Vitals;
import java.util.List;

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
    /// A property, since two class loaders may each have this class.
    private static final String STANDING = "dev.qiangcai.guard";

    private final GuardSettings settings;
    private final boolean alone;
    private final Notices notices;
    private final Parts parts;
    private final Telemetry telemetry;
    private final Keeper keeper;
    private final Figures figures = new Figures();

    private Guard(GuardSettings settings, Notices notices) {
        this.settings = settings;
        this.alone = System.getProperties().putIfAbsent(STANDING, "on") == null;
        this.notices = notices;
        this.parts = new Parts(notices);
        this.telemetry = Telemetry.open(new Seen(), settings.jmx(), settings.jfr());
        this.keeper = new Keeper(new Late(), notices, telemetry, settings.every());
    }

    public static Guard start(GuardSettings settings) {
        return start(settings, new Notices());
    }

    static Guard start(GuardSettings settings, Notices notices) {
        var guard = new Guard(settings, notices);
        if (guard.alone) {
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

    /// Leaves the JVM as it was found, as far as nobody else has changed it since.
    @Override
    public void close() {
        if (!alone) {
            return;
        }
        keeper.end();
        parts.close();
        System.getProperties().remove(STANDING);
    }

    private Carriers carriers(LimitsWatch watch) {
        var policy = settings.carriers().policy();
        var carriers = Carriers.start(CarrierSettings.defaults().with(policy), watch::look, this::told);
        figures.carriers(carriers);
        return carriers;
    }

    private void told(CarrierEvent event) {
        if (event instanceof CarrierEvent.Off off) {
            parts.off("carriers", "part.off", off.sentence());
            return;
        }
        notices.say(event.sentence());
        telemetry.note("carriers", event.sentence().toString());
    }

    /// What the keeper opens. A class and no lambda: the first lambda of a JVM costs its start milliseconds.
    private final class Late implements Runnable {
        @Override
        public void run() {
            var watch = LimitsWatch.asked();
            figures.limits(watch);
            if (settings.carriers() != GuardSettings.Carriers.OFF) {
                parts.open("carriers", () -> carriers(watch));
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
