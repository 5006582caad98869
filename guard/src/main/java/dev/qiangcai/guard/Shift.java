package dev.qiangcai.guard;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.crash.CrashSettings;
import java.time.Duration;
import java.util.function.Supplier;

/// What a guard does for as long as its settings stay the same.
final class Shift {
    private final GuardSettings settings;
    private final Vanguard vanguard;
    private final Notices notices;
    private final Figures figures;
    private final Parts parts;
    private final Keeper keeper;

    private Shift(GuardSettings settings, Vanguard vanguard, Notices notices, Figures figures, Duration headStart) {
        this.settings = settings;
        this.vanguard = vanguard;
        this.notices = notices;
        this.figures = figures;
        this.parts = new Parts(notices);
        this.keeper = new Keeper(settings, parts, figures, notices, headStart);
    }

    /// Does nothing where another guard stands in this JVM, and says so.
    ///
    /// @param headStart what the application still has of it
    static Shift begin(
            GuardSettings settings, Vanguard vanguard, Notices notices, Figures figures, Duration headStart) {
        var shift = new Shift(settings, vanguard, notices, figures, headStart);
        if (vanguard.alone()) {
            shift.takeLogs();
            shift.takeFailures();
            notices.queue();
            shift.keeper.start();
        } else {
            notices.say("agent.elsewhere");
        }
        return shift;
    }

    GuardSettings settings() {
        return settings;
    }

    /// Whether it does anything.
    boolean alone() {
        return vanguard.alone();
    }

    void end() {
        if (!vanguard.alone()) {
            return;
        }
        keeper.end();
        notices.flush();
        parts.close();
        figures.forget();
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
