package dev.qiangcai.guard;

import dev.qiangcai.guard.carriers.CarrierState;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.guard.load.Breaker;
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
    private final List<Breaker> breakers = new CopyOnWriteArrayList<>();
    private volatile Vitals.Counts past = Vitals.Counts.NONE;
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

    void breaker(Breaker made) {
        breakers.add(made);
    }

    /// The parts have been closed, and what they counted is kept.
    void forget() {
        past = own();
        limits = null;
        carriers = null;
        streams = null;
        crashes = null;
        memory = null;
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
        return new Vitals(
                carriers()
                        .map(CarrierState::reading)
                        .map(seen -> Vitals.Carriers.of(seen.parallelism(), seen.mounted(), seen.queued()))
                        .orElse(Vitals.Carriers.UNKNOWN),
                heap(),
                container(),
                own().plus(new Vitals.Counts(sheds(), 0, 0, 0)));
    }

    private Optional<CarrierState> carriers() {
        return Optional.ofNullable(carriers).flatMap(Carriers::state);
    }

    /// What a crash report does not see by itself, in one line; empty where nothing is known yet.
    String line() {
        var container = container();
        return container.limit().isPresent()
                ? "container " + container.used().orElse(0) / MIB + " of "
                        + container.limit().getAsLong() / MIB + " MiB"
                : "";
    }

    /// Without those of the limiters and breakers, which outlive the parts.
    private Vitals.Counts own() {
        var reporter = crashes;
        var installed = streams;
        return past.plus(new Vitals.Counts(
                0,
                reporter == null ? 0 : reporter.failures(),
                installed == null ? 0 : installed.dropped(),
                carriers().map(CarrierState::hogs).orElse(0L)));
    }

    private long sheds() {
        long sheds = 0;
        for (var limiter : limiters) {
            sheds += limiter.shed();
        }
        for (var breaker : breakers) {
            sheds += breaker.shed();
        }
        return sheds;
    }

    private Vitals.Heap heap() {
        var runtime = Runtime.getRuntime();
        var kept = memory;
        return new Vitals.Heap(
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory(),
                kept == null ? OptionalLong.empty() : kept.goal());
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
