package dev.qiangcai.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StopTest {
    @Test
    void a_listener_is_told_until_it_is_closed() {
        var stop = new Stop();
        var told = new AtomicInteger();
        try (var _ = stop.tell(told::incrementAndGet)) {
            assertThat(stop.asked()).isTrue();
        }
        assertThat(stop.asked()).isFalse();
        assertThat(told).hasValue(1);
    }

    @Test
    void whoever_waits_goes_on_when_a_stop_is_asked_for() throws Exception {
        var stop = new Stop();
        var waited = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> {
            try {
                stop.await();
                waited.complete(true);
            } catch (InterruptedException e) {
                waited.completeExceptionally(e);
            }
        });
        Awaitility.await().until(stop::asked);
        assertThat(waited.get(5, SECONDS)).isTrue();
    }
}
