package dev.qiangcai.buyer.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every ticker keeps, the machine's own and the one that tests move by hand.
class TickerTest {
    private static final long MILLISECOND = 1_000_000;

    static Stream<Ticker> tickers() {
        return Stream.of(Ticker.system(), new VirtualTicker(Instant.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("tickers")
    void a_wait_ends_at_its_moment_and_never_before(Ticker ticker) throws InterruptedException {
        for (long wait : new long[] {0, 1, 50_000, MILLISECOND, 3 * MILLISECOND, 20 * MILLISECOND}) {
            long moment = ticker.nanos() + wait;
            ticker.parkUntil(moment);
            assertThat(ticker.nanos() - moment)
                    .as("late after a wait of %s ns", wait)
                    .isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("tickers")
    void a_moment_that_has_passed_is_not_waited_for(Ticker ticker) throws InterruptedException {
        long before = ticker.nanos();
        ticker.parkUntil(before - 3_600_000 * MILLISECOND);
        assertThat(ticker.nanos() - before).isBetween(0L, 1_000 * MILLISECOND);
    }

    @ParameterizedTest
    @MethodSource("tickers")
    void an_interrupted_thread_does_not_wait(Ticker ticker) {
        long before = ticker.nanos();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ticker.parkUntil(before + 60_000 * MILLISECOND))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(ticker.nanos() - before).isLessThan(30_000 * MILLISECOND);
    }
}
