package dev.qiangcai.guard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.limits.Grant;
import dev.qiangcai.guard.limits.Limits;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Runs on the collector of the tests, Serial, which honours no soft limit.
class LiveMemoryTest {
    private static final long MIB = 1 << 20;
    private static final Sight.Heap HEAP = new Sight.Heap(768 * MIB, 100 * MIB, 20 * MIB);

    private final List<Double> levels = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_collector_that_honours_no_soft_limit_is_named_once() {
        try (var memory = open()) {
            memory.look(using(100), HEAP, 0);
            memory.look(using(100), HEAP, 0);
            assertThat(memory.goal()).isEmpty();
        }
        assertThat(said).singleElement().asString().contains("Serial", "-XX:+UseZGC");
    }

    @Test
    void less_work_is_asked_for_in_good_time_and_again_none_when_it_is_over() {
        try (var memory = open()) {
            memory.look(using(400), HEAP, 0);
            assertThat(levels).isEmpty();
            memory.look(using(485), HEAP, 0);
            assertThat(memory.level()).isBetween(0.3, 0.7);
            for (int second = 0; second < 20; second++) {
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                memory.look(using(100), HEAP, 0);
            }
        }
        assertThat(levels).hasSizeGreaterThan(3).endsWith(0.0);
        assertThat(said).hasSize(2).last().asString().contains("94 %", "512 MiB");
    }

    @Test
    void shortage_is_spoken_of_once_a_minute_at_most() {
        try (var memory = open()) {
            for (int second = 0; second < 59; second++) {
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                memory.look(using(second % 20 == 0 ? 480 : 100), HEAP, 0);
            }
        }
        assertThat(said).hasSize(2);
    }

    @Test
    void a_closed_one_asks_for_nothing_any_more() {
        var memory = open();
        memory.look(using(511), HEAP, 0);
        memory.close();
        memory.look(using(511), HEAP, 0);
        memory.close();
        assertThat(levels).containsExactly(1.0, 0.0);
    }

    @Test
    void this_heap_can_be_seen() {
        var heap = SoftLimit.heap();
        assertThat(heap.max()).isPositive();
        assertThat(heap.committed()).isBetween(1L, heap.max());
        try (var memory = open()) {
            memory.look(Limits.read());
        }
    }

    @Test
    void direct_buffers_are_seen_beside_the_heap() {
        long before = SoftLimit.beside();
        var buffer = ByteBuffer.allocateDirect((int) (64 * MIB));
        try {
            assertThat(SoftLimit.beside()).isGreaterThan(before + 48 * MIB);
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    private LiveMemory open() {
        return LiveMemory.open(levels::add, sentence -> said.add(sentence.in(Locale.ENGLISH)), nanos::get);
    }

    private static Limits using(long mib) {
        return new Limits(
                new Grant(2, "test"),
                new Grant(512.0 * MIB, "test"),
                OptionalLong.of(mib * MIB),
                OptionalDouble.empty(),
                true);
    }
}
