package dev.qiangcai.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.limits.Grant;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.load.Breaker;
import dev.qiangcai.guard.load.BreakerSettings;
import dev.qiangcai.guard.load.Limiter;
import dev.qiangcai.guard.load.LimiterSettings;
import dev.qiangcai.guard.load.Permit;
import dev.qiangcai.guard.load.RequestShed;
import dev.qiangcai.guard.load.Shed;
import dev.qiangcai.guard.memory.LiveMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final long LIMIT = 1L << 40;

    private final Figures figures = new Figures();

    @Test
    void a_limiter_turns_all_work_away_while_the_container_is_almost_full() {
        var early = new Limiter(LimiterSettings.usual());
        figures.limiter(early);
        try (var memory = LiveMemory.open(figures::shed, sentence -> {})) {
            figures.memory(memory);
            memory.look(using(0.5));
            assertThat(early.admit()).isInstanceOf(Permit.class);
            memory.look(using(0.99));
            var late = new Limiter(LimiterSettings.usual());
            figures.limiter(late);
            assertThat(early.admit()).isInstanceOf(Shed.class);
            assertThat(late.admit()).isInstanceOf(Shed.class);
            assertThat(figures.now().counts().sheds()).isEqualTo(2);
        }
        assertThat(early.admit()).isInstanceOf(Permit.class);
    }

    @Test
    void what_breakers_refuse_is_counted_too() {
        var breaker = new Breaker(BreakerSettings.usual(Duration.ofSeconds(1)));
        figures.breaker(breaker);
        assertThatThrownBy(() -> {
                    while (true) {
                        fail(breaker);
                    }
                })
                .isInstanceOf(RequestShed.class);
        assertThat(figures.now().counts().sheds()).isEqualTo(1);
    }

    private static void fail(Breaker breaker) throws Exception {
        try {
            breaker.call(() -> {
                throw new IOException("gone");
            });
        } catch (IOException gone) {
            // Until the breaker has had enough of it.
        }
    }

    private static Limits using(double share) {
        return new Limits(
                new Grant(2, "test"),
                new Grant(LIMIT, "test"),
                OptionalLong.of((long) (LIMIT * share)),
                OptionalDouble.empty(),
                true);
    }
}
