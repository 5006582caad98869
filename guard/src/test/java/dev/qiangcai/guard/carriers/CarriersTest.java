package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.guard.limits.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /// More than is ever granted here, so that a quota meters.
    private static final int PRESENT = 64;

    private final Queue<CarrierEvent> events = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private volatile double processors = 1;

    @Test
    void short_tasks_go_on_beside_endless_hogs_which_are_named_and_carriers_return_to_normal() throws Exception {
        var before = new PlatformScheduler().read().parallelism();
        try (var carriers = start(events::add)) {
            await().atMost(LONG)
                    .until(() -> carriers.state().orElseThrow().reading().parallelism() == 1);
            var hogs = hogs(2);
            for (var i = 0; i < 20; i++) {
                var task = i;
                var done = new CountDownLatch(1);
                Thread.startVirtualThread(done::countDown);
                assertThat(done.await(LONG.toSeconds(), TimeUnit.SECONDS))
                        .as(() -> "task " + task + " runs; " + carriers.state() + " " + events)
                        .isTrue();
            }
            await().atMost(LONG).until(() -> events.stream().anyMatch(CarrierEvent.Hogged.class::isInstance));
            stop.set(true);
            for (var hog : hogs) {
                hog.join();
            }
            assertThat(named()).anySatisfy(hog -> {
                assertThat(hog.thread()).contains("greedy");
                assertThat(hog.toString()).contains("CarriersTest");
                assertThat(hog.share()).isBetween(0.0, 1.0);
            });
            assertThat(carriers.state().orElseThrow().spells()).isPositive();
        } finally {
            stop.set(true);
        }
        assertThat(new PlatformScheduler().read().parallelism()).isEqualTo(before);
    }

    @Test
    void a_listener_that_throws_does_not_end_the_watch() {
        try (var carriers = start(event -> {
            throw new IllegalStateException("listener");
        })) {
            await().atMost(LONG)
                    .until(() -> carriers.state().orElseThrow().reading().parallelism() == 1);
            processors = 3;
            await().atMost(LONG)
                    .until(() -> carriers.state().orElseThrow().reading().parallelism() == 3);
        }
    }

    @Test
    void the_owners_number_of_carriers_is_left_alone_with_a_word_on_what_it_costs() {
        var property = "jdk.virtualThreadScheduler.parallelism";
        var number = new PlatformScheduler().read().parallelism();
        System.setProperty(property, String.valueOf(number));
        try (var carriers = start(events::add)) {
            processors = number + 5;
            assertThat(carriers.state().orElseThrow().base()).isEqualTo(number);
            assertThat(events).contains(new CarrierEvent.Kept(number));
            assertThat(events.peek().sentence().toString()).contains("Remove the property");
        } finally {
            System.clearProperty(property);
        }
        assertThat(events).noneMatch(CarrierEvent.Moved.class::isInstance);
    }

    @Test
    void an_older_java_is_told_from_a_trimmed_one() {
        assertThat(SchedulerHidden.why(17, new ClassNotFoundException()).toString())
                .contains("Java 17", "from Java 24", "Java 25");
        assertThat(SchedulerHidden.why(25, new ClassNotFoundException("jdk.management.X"))
                        .toString())
                .contains("jdk.management.X", "trimmed image");
    }

    @Test
    void every_event_speaks_both_languages() {
        var reading = new Reading(2, 2, 9);
        var all = new ArrayList<CarrierEvent>(List.of(
                new CarrierEvent.Kept(3),
                new CarrierEvent.Starved(Duration.ofMillis(30), reading),
                new CarrierEvent.Hogged(List.of()),
                new CarrierEvent.Hogged(
                        List.of(new Hog("a #1", 1, List.of("java.lang.Math.sin:1", "shop.Hash.mix:2"))))));
        for (var reason : CarrierEvent.Moved.Reason.values()) {
            all.add(new CarrierEvent.Moved(1, 2, reason));
        }
        for (var event : all) {
            assertThat(event.sentence().in(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(event.sentence().in(Locale.CHINESE))
                    .isNotEqualTo(event.sentence().in(Locale.ENGLISH));
        }
        assertThat(all.get(3).sentence().toString())
                .contains("a #1 at shop.Hash.mix:2")
                .contains("CpuPool");
    }

    private Carriers start(Consumer<CarrierEvent> listener) {
        return Carriers.start(CarrierSettings.defaults(), this::limits, listener);
    }

    private List<Hog> named() {
        return events.stream()
                .filter(CarrierEvent.Hogged.class::isInstance)
                .flatMap(event -> ((CarrierEvent.Hogged) event).hogs().stream())
                .toList();
    }

    private List<Thread> hogs(int count) {
        var hogs = new ArrayList<Thread>();
        for (var i = 0; i < count; i++) {
            hogs.add(Thread.ofVirtual().name("greedy-" + i).start(this::compute));
        }
        return hogs;
    }

    private void compute() {
        while (!stop.get()) {
            Thread.onSpinWait();
        }
    }

    private Limits limits() {
        return LimitsOf.processors(processors, PRESENT);
    }
}
