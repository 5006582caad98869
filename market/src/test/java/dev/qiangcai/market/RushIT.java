package dev.qiangcai.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.qiangcai.market.faults.FaultSettings;
import dev.qiangcai.market.link.LinkSettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class RushIT {
    private static final String EGGS = "SC1000";

    private final Texts texts = new Texts();

    @Test
    void two_thousand_orders_at_once_over_http_buy_exactly_the_stock_of_fifty() throws Exception {
        var settings = MarketSettings.defaults()
                .opensIn(Duration.ofMinutes(5))
                .stock(50)
                .texts(texts);
        try (var market = Market.open(settings);
                var door = Shopper.at(market)) {
            var orders = IntStream.range(0, 2_000)
                    .<Callable<Callable<Integer>>>mapToObj(i -> () -> {
                        var shopper = door.another().login("139" + (10_000_000 + i), texts);
                        var body = shopper.quoted(EGGS, 1);
                        return () -> shopper.order(body, "mine").code();
                    })
                    .toList();
            var ready = all(orders);
            market.clock().step(Duration.ofMinutes(5));
            var codes = all(ready);
            assertThat(codes).filteredOn(code -> code == 0).hasSize(50);
            assertThat(codes).filteredOn(code -> code == 5001).hasSize(1_950);
            assertThat(market.orders()).hasSize(50);
            assertThat(market.arrivals()).hasSize(2_000);
        }
    }

    @Test
    void an_order_whose_answer_is_lost_stands_at_the_store() {
        var settings = MarketSettings.defaults()
                .texts(texts)
                .link(LinkSettings.even(Duration.ofMillis(5), Duration.ZERO, 1))
                .faults(FaultSettings.parse(List.of("drop-order=1")).seed(1));
        try (var market = Market.open(settings);
                var door = Shopper.at(market)) {
            var shopper = door.login("13800138000", texts);
            var body = shopper.quoted(EGGS, 1);
            assertThat(catchThrowable(() -> shopper.order(body, "mine"))).isInstanceOf(UncheckedIOException.class);
            assertThat(shopper.get("/v1/orders").data().path("list")).hasSize(1);
        }
    }

    @Test
    void closing_is_prompt_though_connections_stand() {
        var market = Market.open(MarketSettings.defaults());
        try (var shopper = Shopper.at(market)) {
            shopper.send("/v1/time", Request.Builder::get);
            long start = System.nanoTime();
            market.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static <T> List<T> all(List<? extends Callable<T>> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(64, Thread.ofVirtual().factory())) {
            return threads.invokeAll(work).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | ExecutionException failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        }
    }
}
