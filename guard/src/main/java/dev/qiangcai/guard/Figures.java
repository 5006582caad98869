package dev.qiangcai.guard;

import dev.qiangcai.guard.carriers.CarrierState;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.guard.telemetry.Vitals;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The vitals, gathered from the parts as far as these are at work. Any thread may ask.
final class Figures {
    private volatile @Nullable LimitsWatch limits;
    private volatile @Nullable Carriers carriers;

    void limits(LimitsWatch watch) {
        limits = watch;
    }

    void carriers(Carriers started) {
        carriers = started;
    }

    void requested() {
        var started = carriers;
        if (started != null) {
            started.requested();
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
                new Vitals.Counts(0, 0, 0, state.map(CarrierState::spells).orElse(0L)));
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
