package dev.qiangcai.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.history.Change;
import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryChartTest {
    private static final Instant START = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void the_price_is_a_step_and_the_stock_a_bar_below_it() {
        var chart = new HistoryChart(
                List.of(
                        change(0, Availability.AVAILABLE, "10.00"),
                        change(5, Availability.SOLD_OUT, ""),
                        change(10, Availability.AVAILABLE, "20.00"),
                        change(15, Availability.CANNOT_TELL, "")),
                at(20),
                20);
        assertThat(chart.lines(ZoneOffset.UTC))
                .containsExactly(
                        "20.00 ┤         ███████████",
                        "      ┤         ███████████",
                        "      ┤         ███████████",
                        "      ┤         ███████████",
                        "10.00 ┤▁▁▁▁▁▁▁▁▁███████████",
                        "       █████····██████????? ".stripTrailing(),
                        "       11-29 00:00 11-29 20:00");
    }

    @Test
    void a_moment_of_stock_is_never_too_short_for_the_bar() {
        var chart = new HistoryChart(
                List.of(
                        change(0, Availability.SOLD_OUT, ""),
                        new Change(2, at(9).plusSeconds(60), sight(Availability.AVAILABLE, ""), ""),
                        new Change(3, at(9).plusSeconds(90), sight(Availability.SOLD_OUT, ""), "")),
                at(20),
                20);
        assertThat(chart.lines(ZoneOffset.UTC).getFirst()).contains("█").doesNotContain("██");
    }

    @Test
    void one_change_just_now_is_a_chart_too() {
        var chart = new HistoryChart(List.of(change(0, Availability.AVAILABLE, "3.00")), START, 30);
        assertThat(chart.lines(ZoneOffset.UTC)).hasSize(3);
    }

    private static Change change(int hour, Availability availability, String price) {
        return new Change(hour + 1, at(hour), sight(availability, price), "");
    }

    private static Sight sight(Availability availability, String price) {
        var amount = Optional.of(price).filter(text -> !text.isEmpty());
        return new Sight(availability, amount, amount.map(_ -> "EUR"), Optional.empty());
    }

    private static Instant at(int hours) {
        return START.plusSeconds(hours * 3_600L);
    }
}
