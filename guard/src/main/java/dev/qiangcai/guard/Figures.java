package dev.qiangcai.guard;

import dev.qiangcai.guard.carriers.CarrierState;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.guard.load.Limiter;
import dev.qiangcai.guard.logs.GuardedStreams;
import dev.qiangcai.guard.memory.LiveMemory;
import dev.qiangcai.guard.telemetry.Vitals;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The vitals, gathered from the parts as far as these are at work. Any thread may ask.
final class Figures {
    private static final long MIB = 1 << 20;

    private final List<Limiter> limiters = new CopyOnWriteArrayList<>();
    private volatile @Nullable LimitsWatch limits;
    private volatile @Nullable Carriers carriers;
    private volatile @Nullable GuardedStreams streams;
    private volatile @Nullable CrashReporter crashes;
    private volatile @Nullable LiveMemory memory;

    void limits(LimitsWatch watch) {
        limits = watch;
    }

    void carriers(Carriers started) {
        carriers = started;
    }

    void streams(GuardedStreams installed) {
        streams = installed;
    }

    void crashes(CrashReporter installed) {
        crashes = installed;
    }

    void memory(LiveMemory opened) {
        memory = opened;
    }

    /// It is asked at once for what the others are asked for.
    void limiter(Limiter made) {
        limiters.add(made);
        var kept = memory;
        if (kept != null) {
            made.shed(kept.level());
        }
    }

    void requested() {
        var started = carriers;
        if (started != null) {
            started.requested();
        }
    }

    void shed(double level) {
        for (var limiter : limiters) {
            limiter.shed(level);
        }
    }

    Vitals now() {
        var state = Optional.ofNullable(carriers).flatMap(Carriers::state);
        return new Vitals(
                state.map(CarrierState::reading)
                        .map(seen -> Vitals.Carriers.of(seen.parallelism(), seen.mounted(), seen.queued()))
                        .orElse(Vitals.Carriers.UNKNOWN),
                heap(),
                container(),
                counts(state.map(CarrierState::spells).orElse(0L)));
    }

    /// What a crash report does not see by itself, in one line; empty where nothing is known yet.
    String line() {
        var container = container();
        return container.limit().isPresent()
                ? "container " + container.used().orElse(0) / MIB + " of "
                        + container.limit().getAsLong() / MIB + " MiB"
                : "";
    }

    private Vitals.Counts counts(long hogs) {
        long sheds = 0;
        for (var limiter : limiters) {
            sheds += limiter.shed();
        }
        var reporter = crashes;
        var installed = streams;
        return new Vitals.Counts(
                sheds, reporter == null ? 0 : reporter.failures(), installed == null ? 0 : installed.dropped(), hogs);
    }

    private static Vitals.Heap heap() {
        var runtime = Runtime.getRuntime();
        return new Vitals.Heap(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory(), OptionalLong.empty());
    }

    private Vitals.Container container() {
        var watch = limits;
        if (watch == null) {
            return Vitals.Container.UNKNOWN;
        }
        var latest = watch.latest();
        return new Vitals.Container(
                OptionalDouble.of(latest.processors().amount()),
                OptionalLong.of(latest.bytes()),
                latest.used(),
                latest.pressure());
    }
}
