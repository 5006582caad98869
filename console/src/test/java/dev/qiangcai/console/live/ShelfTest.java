package dev.qiangcai.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @Test
    void a_look_that_shows_the_same_changes_nothing_but_what_it_is_called() {
        var shelf = Shelf.first(look(0, "1.00", Availability.SOLD_OUT)).after(look(9, "1.00", Availability.SOLD_OUT));
        assertThat(shelf.changed()).isEqualTo(NOON);
        assertThat(shelf.course()).hasSize(1);
    }

    @Test
    void a_price_that_is_not_named_any_more_stays_as_it_was() {
        var nameless = new Shelf.Look(
                "eggs",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Shelf.State(Availability.CANNOT_TELL, Optional.empty()),
                NOON.plusSeconds(1));
        var shelf = Shelf.first(look(0, "1.00", Availability.SOLD_OUT)).after(nameless);
        assertThat(shelf.price()).contains("1.00");
        assertThat(shelf.name()).isEqualTo("eggs 0");
        assertThat(shelf.changed()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void of_a_long_course_the_newest_points_are_kept() {
        var shelf = Shelf.first(look(0, "0.00", Availability.SOLD_OUT));
        for (int i = 1; i < 100; i++) {
            shelf = shelf.after(look(i, i + ".00", Availability.SOLD_OUT));
        }
        assertThat(shelf.course()).hasSize(40);
        assertThat(shelf.course().getLast().price()).contains(99.0);
    }

    private static Shelf.Look look(int second, String price, Availability stock) {
        return new Shelf.Look(
                "eggs",
                Optional.of("eggs " + second),
                Optional.empty(),
                Optional.of(price),
                Optional.of(Double.valueOf(price)),
                new Shelf.State(stock, Optional.empty()),
                NOON.plusSeconds(second));
    }
}
