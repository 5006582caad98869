package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.order.Limits.Check.Exceeded;
import dev.qiangcai.buyer.order.Limits.Check.Within;
import dev.qiangcai.buyer.order.Limits.Which;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final Optional<Money> NO_PRICE = Optional.empty();

    @ParameterizedTest
    @CsvSource({"15.00, 40.00", "15, 40", "0.01, 0.02", "12.50, 39.999"})
    void what_costs_no_more_than_the_limits_is_within(String unit, String total) {
        assertThat(Wants.LIMITS.check(quote(unit, total, 2), 2)).isEqualTo(new Within());
    }

    @Test
    void a_tenth_of_a_fen_above_is_above() {
        assertThat(Wants.LIMITS.check(quote("15", "40.001", 2), 2))
                .isEqualTo(new Exceeded(Which.TOTAL, "40.001 CNY", "40.00 CNY"));
        assertThat(Wants.LIMITS.check(quote("15.001", "40", 2), 2))
                .isEqualTo(new Exceeded(Which.UNIT, "15.001 CNY", "15.00 CNY"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 0, -2})
    void another_count_than_the_wanted_one_is_refused_even_if_it_is_smaller(long count) {
        assertThat(Wants.LIMITS.check(quote("15", "40", count), 2))
                .isEqualTo(new Exceeded(Which.COUNT, Long.toString(count), "2"));
    }

    @Test
    void more_than_the_allowed_count_is_refused_even_if_it_is_wanted() {
        assertThat(Wants.LIMITS.check(quote("1", "4", 4), 4)).isEqualTo(new Exceeded(Which.COUNT, "4", "3"));
    }

    @Test
    void another_currency_is_refused_however_small_the_amount() {
        var dollars = new Quote(Money.of("1", "CNY"), Money.of("0.01", "USD"), 2, Readings.NONE);
        assertThat(Wants.LIMITS.check(dollars, 2)).isEqualTo(new Exceeded(Which.CURRENCY, "0.01 USD", "40.00 CNY"));
    }

    @Test
    void limits_in_two_currencies_are_a_wrong_call() {
        assertThatThrownBy(() -> new Limits(Money.of("1", "CNY"), 1, Money.of("1", "EUR")))
                .hasMessageContaining("one currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "count", "unit"})
    void a_quote_without_one_of_its_values_is_unclear_and_never_guessed(String missing) {
        var values = new HashMap<String, Value>(
                Map.of("total", amount("40"), "unit", amount("15"), "count", new Value.Whole(2, "2")));
        values.remove(missing);
        assertThat(Quote.read(new Readings(values), NO_PRICE)).isEqualTo(new Quote.Reading.Unclear(missing));
        values.put(missing, new Value.Text("lots"));
        assertThat(Quote.read(new Readings(values), NO_PRICE)).isEqualTo(new Quote.Reading.Unclear(missing));
    }

    @Test
    void a_quote_without_a_unit_price_takes_the_item_s() {
        var reads = new Readings(Map.of("total", amount("40"), "count", new Value.Whole(2, "2")));
        var price = Money.of("14", "CNY");
        assertThat(Quote.read(reads, Optional.of(price)))
                .isEqualTo(new Quote.Reading.Clear(new Quote(price, Money.of("40", "CNY"), 2, reads)));
    }

    @Test
    void a_negative_amount_is_unclear() {
        var reads = new Readings(Map.of("total", amount("-1"), "unit", amount("1"), "count", new Value.Whole(2, "2")));
        assertThat(Quote.read(reads, NO_PRICE)).isEqualTo(new Quote.Reading.Unclear("total"));
    }

    @Test
    void a_quote_s_text_leaves_the_token_out() {
        var reads = new Readings(Map.of("token", new Value.Text("s3cret")));
        assertThat(new Quote(Money.of("1", "CNY"), Money.of("2", "CNY"), 2, reads))
                .hasToString("2 × 1.00 CNY = 2.00 CNY");
    }

    private static Quote quote(String unit, String total, long count) {
        return new Quote(Money.of(unit, "CNY"), Money.of(total, "CNY"), count, Readings.NONE);
    }

    private static Value amount(String text) {
        return new Value.Amount(Money.of(text, "CNY"), text);
    }
}
