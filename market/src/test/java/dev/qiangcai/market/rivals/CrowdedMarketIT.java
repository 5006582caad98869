package dev.qiangcai.market.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.counter.PlacedOrder;
import dev.qiangcai.market.faults.FaultKind;
import dev.qiangcai.market.faults.FaultSettings;
import dev.qiangcai.market.link.LinkSettings;
import dev.qiangcai.market.web.HouseRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Side by side, since rivals mostly wait.
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
class CrowdedMarketIT {
    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void twenty_rivals_at_a_far_and_skewed_market_leave_exactly_its_stock_in_orders() {
        var codes = new ConcurrentHashMap<String, String>();
        try (var market = Market.open(settings(codes));
                var rivals = crowd(market, codes)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> rivals.results().finished() == 20);
            assertThat(market.orders()).hasSize(5).extracting(PlacedOrder::uid).doesNotHaveDuplicates();
            assertThat(rivals.results().ordered()).isEqualTo(5);
            assertThat(rivals.results().loggedIn()).isEqualTo(20);
        }
    }

    @Test
    void rivals_with_eyes_drag_the_slider() {
        var codes = new ConcurrentHashMap<String, String>();
        var settings = settings(codes).rules(rules -> rules.withChallenge(HouseRules.Challenge.ON_ORDERS));
        try (var market = Market.open(settings);
                var rivals = crowd(market, codes)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> rivals.results().finished() == 20);
            assertThat(market.orders()).hasSize(5);
        }
    }

    @Test
    void rivals_without_eyes_go_home() {
        var codes = new ConcurrentHashMap<String, String>();
        var settings = settings(codes).rules(rules -> rules.withChallenge(HouseRules.Challenge.ON_ORDERS));
        try (var market = Market.open(settings);
                var rivals =
                        Rivals.start(settings(market), phone -> Optional.ofNullable(codes.get(phone)), Eyes.SHUT)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> rivals.results().finished() == 20);
            assertThat(market.orders()).isEmpty();
        }
    }

    @Test
    void with_dropped_answers_and_resets_there_is_still_no_order_too_many() {
        var codes = new ConcurrentHashMap<String, String>();
        var faults = FaultSettings.parse(List.of("drop-order=0.5", "reset=0.05", "error-order=0.2", "error=0.05"))
                .seed(3);
        try (var market = Market.open(settings(codes).faults(faults));
                var rivals = crowd(market, codes)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> rivals.results().finished() == 20);
            assertThat(market.orders()).hasSize(5).extracting(PlacedOrder::uid).doesNotHaveDuplicates();
            assertThat(rivals.results().ordered()).isLessThanOrEqualTo(5);
            assertThat(market.struck()).containsKey(FaultKind.DROP_ORDER);
        }
    }

    private static MarketSettings settings(ConcurrentHashMap<String, String> codes) {
        return MarketSettings.defaults()
                .opensIn(SOON)
                .skew(Duration.ofSeconds(-37))
                .stock(5)
                .link(LinkSettings.even(Duration.ofMillis(10), Duration.ofMillis(2), 5))
                .texts((phone, code) -> codes.put(phone.digits(), code));
    }

    private static Rivals crowd(Market market, ConcurrentHashMap<String, String> codes) {
        return Rivals.start(settings(market), phone -> Optional.ofNullable(codes.get(phone)), market.slider()::gap);
    }

    private static RivalSettings settings(Market market) {
        var sku = market.counter().listings().getFirst().sku().value();
        var opensIn = Duration.between(market.clock().instant(), market.opensAt());
        return new RivalSettings(market.uri(), market.certificate(), sku, 20, opensIn, 11);
    }
}
