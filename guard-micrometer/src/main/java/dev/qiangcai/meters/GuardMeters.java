package dev.qiangcai.meters;

import dev.qiangcai.guard.telemetry.Vitals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Binds a guard's vitals to a registry, as gauges and counters named `qiangcai.guard.…`. What is unknown is NaN.
///
/// ```java
/// new GuardMeters(guard::vitals).bindTo(registry);
/// ```
public final class GuardMeters implements MeterBinder {
    private final Supplier<Vitals> vitals;

    public GuardMeters(Supplier<Vitals> vitals) {
        this.vitals = Objects.requireNonNull(vitals, "vitals");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "carriers", "threads", now -> value(now.carriers().parallelism()));
        gauge(
                registry,
                "carriers.mounted",
                "threads",
                now -> value(now.carriers().mounted()));
        gauge(
                registry,
                "carriers.queued",
                "threads",
                now -> value(now.carriers().queued()));
        gauge(registry, "heap.used", "bytes", now -> now.heap().used());
        gauge(registry, "heap.limit", "bytes", now -> now.heap().limit());
        gauge(registry, "heap.goal", "bytes", now -> value(now.heap().goal()));
        gauge(registry, "processors", "processors", now -> value(now.container().processors()));
        gauge(registry, "memory.limit", "bytes", now -> value(now.container().limit()));
        gauge(registry, "memory.used", "bytes", now -> value(now.container().used()));
        gauge(registry, "memory.pressure", "share", now -> value(now.container().pressure()));
        counter(registry, "sheds", "requests", now -> now.counts().sheds());
        counter(registry, "crashes", "failures", now -> now.counts().crashes());
        counter(registry, "log.dropped", "lines", now -> now.counts().dropped());
        counter(registry, "hogs", "findings", now -> now.counts().hogs());
    }

    private void gauge(MeterRegistry registry, String name, String unit, ToDoubleFunction<Vitals> figure) {
        Gauge.builder("qiangcai.guard." + name, vitals, seen -> figure.applyAsDouble(seen.get()))
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }

    private void counter(MeterRegistry registry, String name, String unit, ToDoubleFunction<Vitals> figure) {
        // Held weakly, but for the gauges, which hold the same supplier.
        FunctionCounter.builder("qiangcai.guard." + name, vitals, seen -> figure.applyAsDouble(seen.get()))
                .baseUnit(unit)
                .register(registry);
    }

    private static double value(OptionalInt figure) {
        return figure.isPresent() ? figure.getAsInt() : Double.NaN;
    }

    private static double value(OptionalLong figure) {
        return figure.isPresent() ? figure.getAsLong() : Double.NaN;
    }

    private static double value(OptionalDouble figure) {
        return figure.orElse(Double.NaN);
    }
}
