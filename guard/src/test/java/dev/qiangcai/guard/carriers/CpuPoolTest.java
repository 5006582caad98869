package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuPoolTest {
    @Test
    void work_called_from_a_virtual_thread_runs_on_a_platform_thread_and_its_result_comes_back() throws Exception {
        var ran = new AtomicReference<Thread>();
        var result = new AtomicReference<String>();
        try (var pool = new CpuPool(1, 1)) {
            Thread.startVirtualThread(() -> {
                        try {
                            result.set(pool.call(() -> {
                                ran.set(Thread.currentThread());
                                return "done";
                            }));
                        } catch (Exception e) {
                            result.set(e.toString());
                        }
                    })
                    .join();
        }
        assertThat(result).hasValue("done");
        assertThat(ran.get().isVirtual()).isFalse();
        assertThat(ran.get().isDaemon()).isTrue();
    }

    @Test
    void what_the_task_throws_comes_back_as_it_was() {
        try (var pool = new CpuPool(1, 1)) {
            var disk = new IOException("disk");
            assertThatThrownBy(() -> pool.call(() -> {
                        throw disk;
                    }))
                    .isSameAs(disk);
            assertThatThrownBy(() -> pool.call(() -> {
                        throw new AssertionError("bug");
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("bug");
        }
    }

    @Test
    void a_full_queue_refuses_at_once_and_says_what_to_do() throws Exception {
        var go = new CountDownLatch(1);
        try (var pool = new CpuPool(1, 1)) {
            var running = pool.submit(() -> {
                go.await();
                return 1;
            });
            assertThat(pool.waiting())
                    .as("the first task has a thread of its own")
                    .isZero();
            var waiting = pool.submit(() -> 2);
            assertThatThrownBy(() -> pool.call(() -> 3))
                    .isInstanceOfSatisfying(CpuPoolFull.class, full -> {
                        assertThat(full.threads()).isEqualTo(1);
                        assertThat(full.queue()).isEqualTo(1);
                    })
                    .hasMessageContaining("Ask again later");
            go.countDown();
            assertThat(running.get()).isEqualTo(1);
            assertThat(waiting.get()).isEqualTo(2);
        }
    }

    @Test
    void work_is_done_in_the_order_of_its_coming() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var go = new CountDownLatch(1);
        try (var pool = new CpuPool(1, 100)) {
            var _ = pool.submit(() -> {
                go.await();
                return 0;
            });
            var last = List.of(1, 2, 3, 4, 5).stream()
                    .map(number -> pool.submit(() -> order.add(number)))
                    .toList()
                    .get(4);
            go.countDown();
            last.get();
        }
        assertThat(order).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void an_interrupted_caller_interrupts_its_task() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        try (var pool = new CpuPool(1, 1)) {
            var caller = Thread.startVirtualThread(() -> {
                try {
                    pool.call(() -> {
                        started.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            interrupted.countDown();
                        }
                        return 0;
                    });
                } catch (Exception e) {
                    Thread.currentThread().interrupt();
                }
            });
            started.await();
            caller.interrupt();
            caller.join();
            interrupted.await();
        }
    }

    @Test
    void closing_tells_those_that_wait_and_refuses_newcomers() throws Exception {
        var started = new CountDownLatch(1);
        var pool = new CpuPool(1, 1);
        var _ = pool.submit(() -> {
            started.countDown();
            new CountDownLatch(1).await();
            return 0;
        });
        started.await();
        var waiting = pool.submit(() -> 1);
        pool.close();
        assertThatThrownBy(waiting::get).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> pool.submit(() -> 2))
                .isInstanceOf(CpuPoolFull.class)
                .hasMessageContaining("closed");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "1, 1", "1.5, 1", "2, 1", "4, 3", "1e300, 1024"})
    void a_pool_within_limits_leaves_a_processor_to_the_rest(double processors, int threads) {
        try (var pool = CpuPool.within(LimitsOf.processors(processors, 64), 8)) {
            assertThat(pool.threads()).isEqualTo(threads);
        }
    }

    @Test
    void a_pool_without_threads_or_queue_is_refused() {
        assertThatThrownBy(() -> new CpuPool(0, 1)).hasMessageContaining("1 or more");
        assertThatThrownBy(() -> new CpuPool(1, 0)).hasMessageContaining("1 or more");
    }
}
