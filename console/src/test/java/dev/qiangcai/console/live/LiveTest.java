package dev.qiangcai.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveTest {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Counted drawing = new Counted();
    private final Live live = new Live(drawing);

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void a_page_that_opens_is_shown_everything_once() throws Exception {
        var tab = live.open(Locale.ENGLISH);
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("now", "title", "needs", "board");
        live.seen(look("eggs", Availability.SOLD_OUT));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("board");
        live.seen(look("eggs", Availability.AVAILABLE));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("row-eggs");
    }

    @Test
    void what_does_not_change_is_not_sent_again() throws Exception {
        var tab = live.open(Locale.ENGLISH);
        live.seen(look("eggs", Availability.SOLD_OUT));
        await().until(() ->
                tab.next(PATIENCE).stream().anyMatch(patch -> patch.id().equals("board")));
        live.seen(look("eggs", Availability.SOLD_OUT));
        live.seen(look("milk", Availability.SOLD_OUT));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("board");
    }

    @Test
    void nothing_is_drawn_while_an_order_is_about_to_leave() throws Exception {
        var tab = live.open(Locale.ENGLISH);
        assertThat(tab.next(PATIENCE)).isNotEmpty();
        long now = System.nanoTime();
        live.accept(new Entry(NOON, now, new Event.Scheduled(NOON, now + 500_000_000, Duration.ofMillis(5))));
        for (int i = 0; i < 50; i++) {
            live.seen(look("item-" + i, Availability.SOLD_OUT));
        }
        int before = drawing.drawn.get();
        await().during(Duration.ofMillis(300)).until(() -> drawing.drawn.get() == before);
        var timing = new Timing(now, OptionalLong.of(now), OptionalLong.of(now + 9), now + 10);
        live.accept(new Entry(NOON, now, new Event.Attempted(1, now, timing, "ACCEPTED")));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).contains("now", "board");
    }

    @Test
    void a_page_that_reads_nothing_for_long_is_shown_everything_anew() throws Exception {
        var tab = live.open(Locale.ENGLISH);
        for (int i = 0; i < 60; i++) {
            tab.send(List.of(new Patch("row-" + i, "")));
        }
        await().untilAsserted(() -> assertThat(ids(tab)).contains("now", "board"));
    }

    @Test
    void a_question_is_shown_as_long_as_it_is_open() throws Exception {
        var tab = live.open(Locale.ENGLISH);
        tab.next(PATIENCE);
        var answered = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            live.questions().type("code", false);
            answered.countDown();
        });
        await().untilAsserted(() -> assertThat(live.scene().phase()).isEqualTo(Phase.NEEDS_YOU));
        assertThat(ids(tab)).contains("needs", "now");
        live.questions().answer(live.scene().question().orElseThrow().id(), Optional.empty());
        answered.await();
        await().untilAsserted(() -> assertThat(live.scene().phase()).isEqualTo(Phase.WAITING));
    }

    @Test
    void the_end_is_shown_before_the_page_is_told_that_it_is_one() throws Exception {
        var tab = live.open(Locale.ENGLISH);
        live.seen(look("eggs", Availability.AVAILABLE));
        live.close();
        assertThat(ids(tab)).contains("board");
        assertThat(tab.over()).isTrue();
    }

    @Test
    void a_drawing_that_fails_ends_nothing() throws Exception {
        drawing.broken = true;
        var tab = live.open(Locale.ENGLISH);
        live.seen(look("eggs", Availability.AVAILABLE));
        await().until(() -> drawing.drawn.get() > 0);
        drawing.broken = false;
        live.seen(look("milk", Availability.AVAILABLE));
        assertThat(ids(tab)).contains("board");
    }

    private static List<String> ids(Tab tab) throws InterruptedException {
        var ids = new ArrayList<String>();
        for (var patches = tab.next(PATIENCE); !patches.isEmpty(); patches = tab.next(Duration.ofMillis(1))) {
            patches.forEach(patch -> ids.add(patch.id()));
        }
        return ids;
    }

    private static Shelf.Look look(String id, Availability stock) {
        return new Shelf.Look(
                id,
                Optional.of(id),
                Optional.empty(),
                Optional.of("1.00 EUR"),
                Optional.of(1.0),
                new Shelf.State(stock, Optional.empty()),
                NOON);
    }

    private static final class Counted implements Drawing {
        private final AtomicInteger drawn = new AtomicInteger();
        private volatile boolean broken;

        private String draw() {
            drawn.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("as the test wants it");
            }
            return "<p></p>";
        }

        @Override
        public String now(Scene scene, Locale language) {
            return draw();
        }

        @Override
        public String needs(Scene scene, Locale language) {
            return draw();
        }

        @Override
        public String board(Scene scene, Locale language) {
            return draw();
        }

        @Override
        public String row(Shelf shelf, Locale language) {
            return draw();
        }

        @Override
        public String title(Scene scene, Locale language) {
            return draw();
        }
    }
}
