package dev.qiangcai.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.Guard;
import dev.qiangcai.guard.GuardSettings;
import dev.qiangcai.guard.telemetry.Vitals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GuardMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void every_figure_is_a_meter() {
        var vitals = new Vitals(
                Vitals.Carriers.of(4, 3, 77),
                new Vitals.Heap(10, 20, OptionalLong.of(15)),
                new Vitals.Container(
                        OptionalDouble.of(1.5), OptionalLong.of(512), OptionalLong.of(99), OptionalDouble.of(0.25)),
                new Vitals.Counts(1, 2, 3, 4));
        new GuardMeters(() -> vitals).bindTo(registry);
        assertThat(gauge("carriers")).isEqualTo(4);
        assertThat(gauge("carriers.mounted")).isEqualTo(3);
        assertThat(gauge("carriers.queued")).isEqualTo(77);
        assertThat(gauge("heap.used")).isEqualTo(10);
        assertThat(gauge("heap.limit")).isEqualTo(20);
        assertThat(gauge("heap.goal")).isEqualTo(15);
        assertThat(gauge("processors")).isEqualTo(1.5);
        assertThat(gauge("memory.limit")).isEqualTo(512);
        assertThat(gauge("memory.used")).isEqualTo(99);
        assertThat(gauge("memory.pressure")).isEqualTo(0.25);
        assertThat(count("sheds")).isEqualTo(1);
        assertThat(count("crashes")).isEqualTo(2);
        assertThat(count("log.dropped")).isEqualTo(3);
        assertThat(count("hogs")).isEqualTo(4);
        assertThat(registry.getMeters()).hasSize(14);
    }

    @Test
    void what_is_unknown_is_no_number() {
        var vitals = new Vitals(
                Vitals.Carriers.UNKNOWN,
                new Vitals.Heap(1, 2, OptionalLong.empty()),
                Vitals.Container.UNKNOWN,
                Vitals.Counts.NONE);
        new GuardMeters(() -> vitals).bindTo(registry);
        assertThat(gauge("carriers")).isNaN();
        assertThat(gauge("heap.goal")).isNaN();
        assertThat(gauge("memory.pressure")).isNaN();
    }

    @Test
    void a_standing_guard_can_be_bound() {
        try (var guard = Guard.start(GuardSettings.defaults())) {
            new GuardMeters(guard::vitals).bindTo(registry);
            assertThat(gauge("heap.used")).isPositive();
        }
    }

    private double gauge(String name) {
        return registry.get("qiangcai.guard." + name).gauge().value();
    }

    private double count(String name) {
        return registry.get("qiangcai.guard." + name).functionCounter().count();
    }
}
