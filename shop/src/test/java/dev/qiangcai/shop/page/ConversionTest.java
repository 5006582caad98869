package dev.qiangcai.shop.page;

import static dev.qiangcai.shop.page.Answers.EURO;
import static dev.qiangcai.shop.page.Answers.YUAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.money.DecimalMark;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.money.MoneyFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT         | 20                              | 20",
                "INT         | -3                              | -3",
                "BOOL        | TRUE                            | true",
                "BOOL        | no                              | false",
                "BOOL        | 1                               | true",
                "MONEY       | ¥12.50                          | 12.50 CNY",
                "MONEY_MINOR | 1250                            | 12.50 CNY",
                "EPOCH_MS    | 1767225600500                   | 2026-01-01T00:00:00.500Z",
                "EPOCH_S     | 1767225600                      | 2026-01-01T00:00:00Z",
                "EPOCH_S     | 1767225600.25                   | 2026-01-01T00:00:00.250Z",
                "HTTP_DATE   | Thu, 01 Jan 2026 00:00:00 GMT   | 2026-01-01T00:00:00Z",
                "HTTP_DATE   | Thursday, 01-Jan-26 00:00:00 GMT| 2026-01-01T00:00:00Z",
                "HTTP_DATE   | Thu Jan  1 00:00:00 2026        | 2026-01-01T00:00:00Z",
                "ISO_DATE    | 2026-01-01T08:00:00.000+08:00   | 2026-01-01T00:00:00Z",
                "ISO_DATE    | 2026-01-01 00:00:00Z            | 2026-01-01T00:00:00Z",
                "MS          | 100                             | PT0.1S",
            })
    void a_text_becomes_what_the_read_asks_for(As as, String text, String expected) {
        assertThat(said(convert(text, as))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT         | 3.5",
                "INT         | 20 left",
                "INT         | 1,400",
                "INT         | 99999999999999999999",
                "BOOL        | maybe",
                "MONEY       | ¥12.50/500g",
                "MONEY_MINOR | 12.50",
                "EPOCH_MS    | 1767225600",
                "EPOCH_S     | 1767225600500",
                "EPOCH_MS    | 0",
                "EPOCH_MS    | tomorrow",
                "HTTP_DATE   | 2026-01-01",
                "ISO_DATE    | 2026-01-01",
                "ISO_DATE    | 2026-01-01T00:00:00",
                "HTTP_DATE   | Fri, 01 Jan 2026 00:00:00 GMT",
                "MS          | -1",
                "MS          | 99999999999999",
            })
    void a_text_that_does_not_fit_is_broken(As as, String text) {
        assertThat(convert(text, as)).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void a_value_that_is_of_the_type_already_stays() {
        var money = new Value.Amount(Money.of("12.50", "CNY"), "1250", true);
        assertThat(convert(money, As.MONEY, YUAN)).isEqualTo(new Reading.Found(money));
        assertThat(convert(money, As.TEXT, YUAN)).isEqualTo(new Reading.Found(money));
        var moment = new Value.Moment(Instant.parse("2026-01-01T00:00:00Z"), "1767225600", true);
        assertThat(convert(moment, As.EPOCH_MS, YUAN)).isEqualTo(new Reading.Found(moment));
    }

    @Test
    void an_amount_in_another_currency_is_broken() {
        var yuan = new Value.Amount(Money.of("12.50", "CNY"), "12.50");
        assertThat(convert(yuan, As.MONEY, EURO)).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void another_value_is_read_again_from_what_the_store_wrote() {
        assertThat(said(convert(new Value.Whole(1250, "1250"), As.MONEY_MINOR, YUAN)))
                .isEqualTo("12.50 CNY");
        assertThat(said(convert(new Value.Text("12.5", true), As.MONEY, EURO))).isEqualTo("12.50 EUR");
        assertThat(said(convert(new Value.Text("3"), As.INT, YUAN))).isEqualTo("3");
        assertThat(convert(new Value.Node(Map.of()), As.INT, YUAN)).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void a_read_with_a_decimal_mark_of_its_own_is_read_by_that() {
        var plain = new Spelling(Optional.empty(), Optional.of(DecimalMark.POINT));
        var read = new Read(new Source.Var("x"), As.MONEY, false, Map.of(), plain);
        assertThat(said(Page.convert(new Value.Text("12.50"), read, EURO))).isEqualTo("12.50 EUR");
        assertThat(Page.convert(new Value.Text("12,50"), read, EURO)).isInstanceOf(Reading.Broken.class);
    }

    private static Reading convert(String text, As as) {
        return convert(new Value.Text(text), as, YUAN);
    }

    private static String said(Reading reading) {
        return switch (reading) {
            case Reading.Broken(var why) -> why.toString();
            case Reading.Missing _ -> "missing";
            case Reading.Found(var value) ->
                switch (value) {
                    case Value.Text text -> text.raw();
                    case Value.Whole whole -> Long.toString(whole.number());
                    case Value.Flag flag -> Boolean.toString(flag.yes());
                    case Value.Amount amount -> amount.money().toString();
                    case Value.Moment moment -> moment.instant().toString();
                    case Value.Span(Duration length, var raw, var bare) -> length.toString();
                    case Value.Node node -> node.raw();
                };
        };
    }

    private static Reading convert(Value value, As as, MoneyFormat format) {
        return Page.convert(value, new Read(new Source.Var("x"), as, false, Map.of()), format);
    }
}
