package dev.qiangcai.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveTest {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Plain drawing = new Plain();
    private final Live live = new Live(drawing);

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void a_page_of_which_nothing_is_known_is_shown_everything_once_and_then_what_changes() throws Exception {
        var tab = open();
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("now", "title", "needs", "board");
        live.seen(look("eggs", Availability.SOLD_OUT));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("row-eggs");
        live.seen(look("eggs", Availability.AVAILABLE));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("row-eggs");
    }

    @Test
    void a_page_that_was_drawn_whole_is_sent_only_what_changed_since_and_only_the_first_time() throws Exception {
        live.seen(look("eggs", Availability.SOLD_OUT));
        await().until(() -> live.scene().shelves().size() == 1);
        var name = live.printed(live.scene());
        live.seen(look("milk", Availability.SOLD_OUT));
        await().until(() -> live.scene().shelves().size() == 2);
        assertThat(live.open(Locale.ENGLISH, name).next(PATIENCE))
                .extracting(Patch::id)
                .containsExactly("row-milk");
        assertThat(live.open(Locale.ENGLISH, name).next(PATIENCE))
                .extracting(Patch::id)
                .contains("board");
    }

    @Test
    void of_many_items_a_page_has_the_first_at_once_and_the_others_from_its_stream() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            live.seen(look("item-" + i, Availability.SOLD_OUT));
        }
        await().until(() -> live.scene().shelves().size() == 1_000);
        var glimpse = live.scene().glimpse();
        assertThat(glimpse.shelves()).hasSize(60);
        var others = live.open(Locale.ENGLISH, live.printed(glimpse)).next(PATIENCE);
        assertThat(others).hasSize(940);
        assertThat(others.getFirst().id()).isEqualTo("row-item-60");
        assertThat(others.getLast().id()).isEqualTo("row-item-999");
    }

    @Test
    void a_scene_is_forgotten_when_many_pages_were_drawn_since() throws Exception {
        var name = live.printed(live.scene());
        for (int page = 0; page < 16; page++) {
            live.printed(live.scene());
        }
        assertThat(live.open(Locale.ENGLISH, name).next(PATIENCE))
                .extracting(Patch::id)
                .contains("board");
    }

    @Test
    void what_does_not_change_is_not_sent_again() throws Exception {
        var tab = open();
        assertThat(tab.next(PATIENCE)).isNotEmpty();
        live.seen(look("eggs", Availability.SOLD_OUT));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("row-eggs");
        live.seen(look("eggs", Availability.SOLD_OUT));
        live.seen(look("milk", Availability.SOLD_OUT));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("row-milk");
    }

    @Test
    void nothing_is_drawn_while_an_order_is_about_to_leave() throws Exception {
        var tab = open();
        assertThat(tab.next(PATIENCE)).isNotEmpty();
        long now = System.nanoTime();
        live.accept(new Entry(NOON, now, new Event.Scheduled(NOON, now + 500_000_000, Duration.ofMillis(5))));
        for (int i = 0; i < 50; i++) {
            live.seen(look("item-" + i, Availability.SOLD_OUT));
        }
        assertThat(tab.next(Duration.ofMillis(300))).isEmpty();
        var timing = new Timing(now, OptionalLong.of(now), OptionalLong.of(now + 9), now + 10);
        live.accept(new Entry(NOON, now, new Event.Attempted(1, now, timing, "ACCEPTED")));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).contains("now", "row-item-49");
    }

    @Test
    void a_page_that_reads_nothing_for_long_is_shown_the_newest_alone() throws Exception {
        var tab = open();
        assertThat(tab.next(PATIENCE)).isNotEmpty();
        for (var stock : List.of(Availability.SOLD_OUT, Availability.NOT_OPEN, Availability.AVAILABLE)) {
            live.seen(look("eggs", stock));
            await().until(() -> live.scene().shelves().stream()
                    .anyMatch(shelf -> shelf.state().kind() == stock));
        }
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).containsExactly("row-eggs");
        assertThat(tab.next(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void a_question_is_shown_as_long_as_it_is_open() throws Exception {
        var tab = open();
        tab.next(PATIENCE);
        var answered = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            live.questions().type("code", false);
            answered.countDown();
        });
        await().untilAsserted(() -> assertThat(live.scene().phase()).isEqualTo(Phase.NEEDS_YOU));
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).contains("needs", "now");
        live.questions().answer(live.scene().question().orElseThrow().id(), Optional.empty());
        answered.await();
        await().untilAsserted(() -> assertThat(live.scene().phase()).isEqualTo(Phase.WAITING));
    }

    @Test
    void the_end_is_shown_before_the_page_is_told_that_it_is_one() throws Exception {
        var tab = open();
        assertThat(tab.next(PATIENCE)).isNotEmpty();
        live.seen(look("eggs", Availability.AVAILABLE));
        live.close();
        assertThat(tab.over()).isFalse();
        assertThat(tab.next(PATIENCE)).extracting(Patch::id).contains("row-eggs");
        assertThat(tab.over()).isTrue();
    }

    @Test
    void a_drawing_that_fails_is_one_pages_trouble() throws Exception {
        drawing.broken = true;
        var tab = open();
        assertThatThrownBy(() -> tab.next(PATIENCE)).hasMessage("as the test wants it");
        drawing.broken = false;
        live.seen(look("milk", Availability.AVAILABLE));
        assertThat(open().next(PATIENCE)).extracting(Patch::id).contains("board");
    }

    private Tab open() {
        return live.open(Locale.ENGLISH, "");
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

    private static final class Plain implements Drawing {
        private volatile boolean broken;

        private String draw() {
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
