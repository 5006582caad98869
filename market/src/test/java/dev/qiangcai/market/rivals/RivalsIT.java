package dev.qiangcai.market.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RivalsIT {
    private static final Duration SOON = Duration.ofSeconds(3);

    @Test
    void twenty_rivals_take_a_stock_of_five_and_all_go_home() {
        try (var stall = new Stall(5, SOON, false);
                var rivals = start(stall, 20)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> rivals.results().finished() == 20);
            var results = rivals.results();
            assertThat(stall.orders).hasValue(5);
            assertThat(results.ordered()).isEqualTo(5);
            assertThat(results.loggedIn()).isEqualTo(20);
            assertThat(results.throttled()).isZero();
            assertThat(stall.unchanged).as("polls that cost only a 304").hasPositiveValue();
            assertThat(results.requests()).isBetween(20L * 4, 20L * 60);
            assertThat(results.accepted()).hasValueSatisfying(spread -> {
                assertThat(spread.first()).isPositive();
                assertThat(spread.median()).isBetween(spread.first(), spread.last());
            });
        }
    }

    @Test
    void nobody_buys_twice_and_a_429_is_obeyed() {
        try (var stall = new Stall(100, SOON, true);
                var rivals = start(stall, 10)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> rivals.results().finished() == 10);
            assertThat(stall.orders).hasValue(10);
            assertThat(stall.impatient).hasValue(0);
            assertThat(rivals.results().throttled()).isEqualTo(10);
        }
    }

    @Test
    void closing_calls_them_off_at_once() {
        try (var stall = new Stall(5, Duration.ofMinutes(5), false)) {
            var rivals = start(stall, 20);
            await().until(() -> rivals.results().requests() > 0);
            var before = System.nanoTime();
            rivals.close();
            assertThat(System.nanoTime() - before).isLessThan(1_500_000_000);
            assertThat(rivals.results().finished()).isEqualTo(20);
        }
    }

    @Test
    void a_store_that_is_not_there_costs_nothing_but_patience() {
        RivalSettings nobody;
        try (var stall = new Stall(5, SOON, false)) {
            nobody = settings(stall, 3);
        }
        try (var rivals = Rivals.start(nobody, _ -> Optional.of("123456"))) {
            await().until(() -> rivals.results().requests() >= 6);
            assertThat(rivals.results().loggedIn()).isZero();
        }
    }

    private static Rivals start(Stall stall, int count) {
        return Rivals.start(settings(stall, count), _ -> Optional.of("123456"));
    }

    private static RivalSettings settings(Stall stall, int count) {
        return new RivalSettings(stall.uri(), stall.certificate(), Stall.SKU, count, stall.opensIn(), 7);
    }
}
