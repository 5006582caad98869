package dev.qiangcai.buyer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.time.VirtualTicker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Nobody;
import dev.qiangcai.buyer.visit.ScriptedStore;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WatcherTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Outcome SOLD_OUT = new Outcome.SoldOut();
    private static final Outcome AVAILABLE = new Outcome.Available();
    private static final Outcome UNKNOWN =
            new Outcome.Unknown(Sentence.of("dev.qiangcai.buyer.words", "order.found"), true);
    private static final Item EGGS = Item.of("egg", "Eggs");
    private static final Item MILK = Item.of("milk", "Milk");

    private final VirtualTicker ticker = new VirtualTicker(NOON);
    private final Timeline timeline = new Timeline(NOON, ticker::nanos);
    private final ScriptedStore store = new ScriptedStore();

    @Test
    void items_are_looked_at_in_turn_in_the_owners_order() throws Exception {
        store.answer(Step.ITEM, SOLD_OUT, SOLD_OUT, SOLD_OUT, AVAILABLE);
        assertThat(watch(true, EGGS, MILK))
                .isInstanceOfSatisfying(
                        Sighting.InStock.class, seen -> assertThat(seen.item()).isEqualTo(MILK));
        assertThat(looked()).containsExactly("egg", "milk", "egg", "milk");
    }

    @Test
    void two_rounds_are_an_interval_apart_give_or_take_a_fifth() throws Exception {
        var starts = new ArrayList<Long>();
        timeline.listen(entry -> {
            if (entry.event() instanceof Event.Polled) {
                starts.add(entry.nanos());
            }
        });
        store.answer(Step.ITEM, SOLD_OUT);
        watch(true, EGGS);
        var gaps = new ArrayList<Duration>();
        for (int i = 1; i < starts.size(); i++) {
            gaps.add(Duration.ofNanos(starts.get(i) - starts.get(i - 1)));
        }
        assertThat(gaps)
                .hasSizeGreaterThan(40)
                .allSatisfy(gap -> assertThat(gap).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_200)));
        assertThat(gaps.stream().distinct()).hasSizeGreaterThan(40);
    }

    @Test
    void the_time_given_is_not_exceeded() throws Exception {
        store.answer(Step.ITEM, SOLD_OUT);
        long start = ticker.nanos();
        assertThat(watch(true, EGGS)).isEqualTo(new Sighting.GaveUp());
        assertThat(Duration.ofNanos(ticker.nanos() - start)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void of_two_announced_openings_the_earlier_counts() throws Exception {
        store.answer(Step.ITEM, opens(7200), opens(60));
        assertThat(watch(true, EGGS, MILK)).isEqualTo(new Sighting.Announced(MILK, NOON.plusSeconds(60)));
    }

    @Test
    void what_can_be_had_now_comes_before_what_is_announced() throws Exception {
        store.answer(Step.ITEM, opens(60), AVAILABLE);
        assertThat(watch(true, EGGS, MILK)).isInstanceOf(Sighting.InStock.class);
    }

    @Test
    void an_opening_without_a_time_is_waited_for() throws Exception {
        store.answer(Step.ITEM, new Outcome.NotOpen(Optional.empty()), opens(60));
        assertThat(watch(true, EGGS)).isEqualTo(new Sighting.Announced(EGGS, NOON.plusSeconds(60)));
    }

    @Test
    void who_waits_for_a_restock_does_not_stop_at_an_announcement() throws Exception {
        store.answer(Step.ITEM, opens(60), AVAILABLE);
        assertThat(watch(false, EGGS)).isInstanceOf(Sighting.InStock.class);
    }

    @Test
    void five_looks_that_cannot_tell_are_told_of_once_for_that_item() throws Exception {
        for (int round = 0; round < 8; round++) {
            store.answer(Step.ITEM, UNKNOWN, SOLD_OUT);
        }
        store.answer(Step.ITEM, AVAILABLE);
        watch(true, EGGS, MILK);
        assertThat(timeline.entries().stream().filter(entry -> entry.event() instanceof Event.Waiting))
                .hasSize(1);
    }

    @Test
    void the_price_that_was_seen_goes_with_the_item() throws Exception {
        var price = new Value.Text("12.50");
        store.answer(Step.ITEM, AVAILABLE, Map.of("price", price));
        assertThat(watch(true, EGGS)).isInstanceOfSatisfying(Sighting.InStock.class, seen -> {
            assertThat(seen.item().shown().value("price")).contains(price);
            assertThat(seen.item().into(Scope.EMPTY, 3).value("item.price")).contains(price);
        });
    }

    @Test
    void an_items_scope_replaces_that_of_the_item_before() {
        var dear = new Item("egg", "Eggs", "/egg", new Readings(Map.of("price", new Value.Text("99"))));
        var scope = MILK.into(dear.into(Scope.EMPTY, 1), 2);
        assertThat(scope.value("item.price")).isEmpty();
        assertThat(scope.value("item.sku").map(Value::raw)).contains("milk");
        assertThat(scope.value("item.count").map(Value::raw)).contains("2");
    }

    private static Outcome opens(int seconds) {
        return new Outcome.NotOpen(Optional.of(NOON.plusSeconds(seconds)));
    }

    private List<String> looked() {
        return store.calls().stream()
                .map(call -> call.said("item.sku").orElse(""))
                .toList();
    }

    private Sighting watch(boolean announcements, Item... items) throws InterruptedException {
        var visit = new Visit(store, new Nobody(), Scope.EMPTY, timeline, ticker);
        return new Watcher(visit, timeline, ticker, new Random(5))
                .watch(
                        List.of(items),
                        SECOND,
                        ticker.nanos() + Duration.ofMinutes(1).toNanos(),
                        announcements);
    }
}
