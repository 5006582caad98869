package dev.qiangcai.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.qiangcai.buyer.order.Intent;
import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.counter.Fen;
import dev.qiangcai.market.faults.FaultSettings;
import dev.qiangcai.market.link.LinkSettings;
import dev.qiangcai.market.web.HouseRules.Challenge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole errands at a real practice store over real sockets. Side by side, since they mostly wait.
@Execution(ExecutionMode.CONCURRENT)
class BuyerIT {
    private static final When ANNOUNCED = new When.AnnouncedOpening();
    private static final When RESTOCK = new When.Restock();

    @TempDir
    Path folder;

    /// The first errand of a JVM loads everything; the others then keep their times.
    @BeforeAll
    static void warmUp(@TempDir Path elsewhere) throws Exception {
        try (var scene = new Scene(elsewhere, UnaryOperator.identity())) {
            scene.buy(RESTOCK, Scene.EGGS);
        }
    }

    @Test
    void at_an_announced_opening_one_order_arrives_after_the_opening_and_is_confirmed() throws Exception {
        try (var scene = scene(market -> market.opensIn(Duration.ofSeconds(10))
                .skew(Duration.ofSeconds(37))
                .link(LinkSettings.even(Duration.ofMillis(20), Duration.ofMillis(2), 7)))) {
            var ending = scene.buy(ANNOUNCED, Scene.EGGS);
            bought(scene, ending, Scene.EGGS);
            assertThat(scene.arrivals())
                    .singleElement()
                    .satisfies(after -> assertThat(after).isBetween(Duration.ZERO, Duration.ofSeconds(1)));
            assertThat(scene.events(Event.Scheduled.class)).hasSize(1);
            assertThat(scene.events(Event.Quoted.class)).hasSize(1);
        }
    }

    @Test
    void at_the_owners_time_the_stores_own_announcement_counts() throws Exception {
        try (var scene = scene(market -> market.opensIn(Duration.ofSeconds(8)))) {
            var early = scene.market.opensAt().minusSeconds(2);
            bought(scene, scene.buy(new When.Opening(early), Scene.EGGS), Scene.EGGS);
            assertThat(scene.arrivals())
                    .singleElement()
                    .satisfies(after -> assertThat(after).isGreaterThanOrEqualTo(Duration.ZERO));
        }
    }

    @Test
    void a_clock_that_steps_back_during_the_countdown_does_not_bring_the_order_early() throws Exception {
        try (var scene = scene(market -> market.opensIn(Duration.ofSeconds(14)))) {
            scene.at(Event.Scheduled.class, () -> scene.market.clock().step(Duration.ofSeconds(-2)));
            bought(scene, scene.buy(ANNOUNCED, Scene.EGGS), Scene.EGGS);
            assertThat(scene.arrivals())
                    .singleElement()
                    .satisfies(after -> assertThat(after).isGreaterThanOrEqualTo(Duration.ZERO));
        }
    }

    @Test
    void what_is_sold_out_is_bought_once_it_is_back() throws Exception {
        try (var scene = scene(market -> market.stock(0))) {
            var eggs = scene.market.counter().listings().getFirst().sku();
            scene.at(Event.Polled.class, () -> scene.market.counter().restock(eggs, 3));
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            assertThat(scene.events(Event.Polled.class)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void of_a_list_the_next_item_is_bought_where_the_first_is_sold_out() throws Exception {
        try (var scene = scene(market -> market.stock(0))) {
            var ending = scene.buy(ANNOUNCED, Scene.ceiling("80.00", "100.00"), Scene.EGGS, Scene.MILK);
            bought(scene, ending, Scene.MILK);
        }
    }

    @Test
    void of_a_list_the_next_item_is_bought_where_the_first_is_gone_before_our_order() throws Exception {
        try (var scene = scene(market -> market.stock(1))) {
            scene.at(Event.Quoted.class, () -> emptyTheShelf(scene));
            var ending = scene.buy(ANNOUNCED, Scene.ceiling("80.00", "100.00"), Scene.EGGS, Scene.MILK);
            bought(scene, ending, Scene.MILK);
        }
    }

    @Test
    void a_price_that_changes_after_the_quote_is_quoted_again_and_paid_within_the_limits() throws Exception {
        try (var scene = scene(UnaryOperator.identity())) {
            scene.at(Event.Quoted.class, () -> reprice(scene, 1_400));
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            assertThat(scene.market.orders().getFirst().pay()).isEqualTo(Fen.of(1_400));
        }
    }

    @Test
    void a_price_that_rises_above_the_limit_after_the_quote_is_not_paid() throws Exception {
        try (var scene = scene(UnaryOperator.identity())) {
            scene.at(Event.Quoted.class, () -> reprice(scene, 1_501));
            assertThat(scene.buy(RESTOCK, Scene.EGGS)).isInstanceOf(Ending.NeedsOwner.class);
            assertThat(scene.market.orders()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-order=1", "error-order=1", "reset-after=0.3"})
    void an_order_whose_answer_is_lost_is_found_and_not_sent_again(String fault) throws Exception {
        try (var scene = scene(faulty(fault))) {
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            assertThat(scene.market.struck()).isNotEmpty();
            assertThat(scene.arrivals()).hasSize(1);
        }
    }

    @Test
    void connections_that_break_before_the_store_reads_cost_time_and_no_second_order() throws Exception {
        try (var scene = scene(faulty("reset=0.2"))) {
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            assertThat(scene.market.struck()).isNotEmpty();
        }
    }

    @Test
    void a_session_that_ends_on_the_way_is_renewed_with_another_code() throws Exception {
        try (var scene = scene(UnaryOperator.identity())) {
            scene.at(Event.Polled.class, scene.market::endSessions);
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            assertThat(scene.codesAsked).hasValue(2);
        }
    }

    @Test
    void a_session_that_ends_after_the_quote_is_renewed_and_the_quote_taken_again() throws Exception {
        try (var scene = scene(UnaryOperator.identity())) {
            scene.at(Event.Quoted.class, scene.market::endSessions);
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            assertThat(scene.codesAsked).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_LOGIN", "ON_ORDERS"})
    void a_challenge_is_shown_to_the_owner_and_their_answer_goes_on(String when) throws Exception {
        try (var scene = scene(market -> market.rules(rules -> rules.withChallenge(Challenge.valueOf(when))))) {
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            assertThat(scene.challengesShown).hasValue(1);
            assertThat(scene.codesAsked).hasValue(1);
        }
    }

    @Test
    void a_challenge_that_nobody_can_answer_leaves_the_rest_to_the_owner() throws Exception {
        try (var scene = scene(market -> market.rules(rules -> rules.withChallenge(Challenge.ON_ORDERS)))
                .withoutSolver()) {
            assertThat(scene.buy(RESTOCK, Scene.EGGS)).isInstanceOf(Ending.NeedsOwner.class);
            assertThat(scene.market.orders()).isEmpty();
            assertThat(scene.journal.intents(9)).extracting(Intent::state).noneMatch(IntentState::doubtful);
        }
    }

    @Test
    void a_store_that_asks_for_pauses_is_given_them() throws Exception {
        try (var scene = scene(market -> market.rules(rules -> rules.withPressing(3, 5_000)))) {
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
        }
    }

    @Test
    void an_errand_that_has_bought_buys_nothing_more() throws Exception {
        try (var scene = scene(market -> market.limit(5))) {
            bought(scene, scene.buy(RESTOCK, Scene.EGGS), Scene.EGGS);
            bought(scene, scene.buy(RESTOCK, Scene.ceiling("80.00", "100.00"), Scene.MILK, Scene.EGGS), Scene.EGGS);
        }
    }

    @Test
    void an_errand_that_is_interrupted_before_its_order_left_leaves_no_doubt() throws Exception {
        try (var scene = scene(market -> market.opensIn(Duration.ofSeconds(8)))) {
            var buyer = Thread.currentThread();
            scene.timeline.listen(entry -> {
                if (entry.event().equals(new Event.Moved("INTENT", "SENT"))) {
                    buyer.interrupt();
                    awaitInterruption();
                }
            });
            assertThat(catchThrowable(() -> scene.buy(ANNOUNCED, Scene.EGGS))).isInstanceOf(InterruptedException.class);
            assertThat(scene.market.arrivals()).isEmpty();
            assertThat(scene.journal.intents(9))
                    .singleElement()
                    .extracting(Intent::state)
                    .isEqualTo(IntentState.QUOTED);
        }
    }

    /// Until the buyer has passed it on to the thread that sends, which is this one.
    private static void awaitInterruption() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Thread.currentThread().isInterrupted() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private Scene scene(UnaryOperator<MarketSettings> change) {
        return new Scene(folder, change);
    }

    private static UnaryOperator<MarketSettings> faulty(String fault) {
        return market -> market.faults(FaultSettings.parse(List.of(fault)).seed(4));
    }

    private static void emptyTheShelf(Scene scene) {
        var eggs = scene.market.counter().listings().getFirst();
        assertThat(Rival.buy(scene.market, eggs.sku())).isTrue();
    }

    private static void reprice(Scene scene, long fen) {
        var eggs = scene.market.counter().listings().getFirst().sku();
        scene.market.counter().reprice(eggs, Fen.of(fen));
    }

    /// Exactly one order exists, and the journal knows it.
    private static void bought(Scene scene, Ending ending, String name) {
        assertThat(ending).isInstanceOf(Ending.Bought.class);
        var bought = (Ending.Bought) ending;
        var ours = scene.market.orders().stream()
                .filter(order -> order.uid().equals(Scene.US))
                .toList();
        var softly = new SoftAssertions();
        softly.assertThat(bought.item().name()).isEqualTo(name);
        softly.assertThat(bought.confirmed()).isTrue();
        softly.assertThat(ours)
                .singleElement()
                .extracting(order -> order.id().value())
                .isEqualTo(bought.order().id().text());
        softly.assertThat(scene.journal.intents(9))
                .filteredOn(intent -> intent.state() == IntentState.ACCEPTED)
                .hasSize(1);
        softly.assertAll();
    }
}
