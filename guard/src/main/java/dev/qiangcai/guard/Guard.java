package dev.qiangcai.guard;

import dev.qiangcai.guard.telemetry.Subject;
import dev.qiangcai.guard.telemetry.Telemetry;
import dev.qiangcai.guard.telemetry.Vitals;
import java.util.List;
import java.util.OptionalLong;

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
public final class Guard implements AutoCloseable, Subject {
    /// A property, since two class loaders may each have this class.
    private static final String STANDING = "dev.qiangcai.guard";

    private final GuardSettings settings;
    private final boolean alone;
    private final Parts parts;
    private final Telemetry telemetry;
    private final Keeper keeper;

    private Guard(GuardSettings settings, Notices notices) {
        this.settings = settings;
        this.alone = System.getProperties().putIfAbsent(STANDING, "on") == null;
        this.parts = new Parts(notices);
        this.telemetry = Telemetry.open(this, settings.jmx(), settings.jfr());
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

    /// What it works by.
    public GuardSettings chosen() {
        return settings;
    }

    @Override
    public Vitals vitals() {
        var runtime = Runtime.getRuntime();
        return new Vitals(
                Vitals.Carriers.UNKNOWN,
                new Vitals.Heap(
                        runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory(), OptionalLong.empty()),
                Vitals.Container.UNKNOWN,
                Vitals.Counts.NONE);
    }

    @Override
    public String settings() {
        return SettingsKey.text(settings);
    }

    @Override
    public List<String> partsOff() {
        return parts.off();
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

    /// What the keeper opens. A class and no lambda: the first lambda of a JVM costs its start milliseconds.
    private final class Late implements Runnable {
        @Override
        public void run() {
            parts.open("telemetry", new Parts.Opening() {
                @Override
                public AutoCloseable open() {
                    return telemetry;
                }
            });
            if (settings.jmx() && !Telemetry.manageable()) {
                parts.off("jmx", "part.off", Notices.sentence("telemetry.beanless"));
            }
            if (settings.jfr() && !Telemetry.recordable()) {
                parts.off("jfr", "part.off", Notices.sentence("telemetry.recorderless"));
            }
        }
    }
}
