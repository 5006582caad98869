package dev.qiangcai.shop.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {
    private static final MoneyFormat UNDECLARED = new MoneyFormat(Currency.getInstance("CNY"), DecimalMark.UNDECLARED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "¥12.50              | CNY | . | 12.50",
                "¥ 12.5              | CNY | . | 12.50",
                "12.50元              | CNY | . | 12.50",
                "¥12.50元             | CNY | . | 12.50",
                "CNY 12.50           | CNY | . | 12.50",
                "12.50 cny           | CNY | . | 12.50",
                "RMB12               | CNY | . | 12.00",
                "￥１２．５０              | CNY | . | 12.50",
                "１，２３４．５０元           | CNY | . | 1234.50",
                "0                   | CNY | . | 0.00",
                "0.01                | CNY | . | 0.01",
                "1,400               | CNY | . | 1400.00",
                "1,234,567.89        | USD | . | 1234567.89",
                "1.099,00 €          | EUR | , | 1099.00",
                "1.099,00\u00a0€     | EUR | , | 1099.00",
                "1\u202f099,00\u00a0€| EUR | , | 1099.00",
                "1\u00a0099,00 kr    | SEK | , | 1099.00",
                "12,- €              | EUR | , | 12.00",
                "12.–                | CHF | . | 12.00",
                "CHF 1’099.50        | CHF | . | 1099.50",
                "1'234'567.00        | CHF | . | 1234567.00",
                "₹1,23,456.00        | INR | . | 123456.00",
                "₹12,34,56,789       | INR | . | 123456789.00",
                "Rs.50               | INR | . | 50.00",
                "¥1,400              | JPY | . | 1400",
                "1.400 KWD           | KWD | . | 1.400",
                "US$12.50            | USD | . | 12.50",
            })
    void a_price_is_read_exactly(String text, String currency, char mark, String amount) {
        var format = new MoneyFormat(Currency.getInstance(currency), mark);
        assertThat(PriceText.read(unescaped(text), format)).isEqualTo(new Price.Exact(Money.of(amount, currency)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "¥12.50/500g        | CNY | . | money.around",
                "¥12.50/斤           | CNY | . | money.around",
                "每斤12.50            | CNY | . | money.around",
                "¥12.50起            | CNY | . | money.around",
                "from 12.50         | CNY | . | money.around",
                "-12.50             | CNY | . | money.around",
                "−12.50             | CNY | . | money.around",
                "(12.50)            | CNY | . | money.around",
                "12.50%             | CNY | . | money.around",
                "12.                | CNY | . | money.around",
                "12½                | CNY | . | money.around",
                "12²                | CNY | . | money.around",
                "1,400              | EUR | , | money.decimals",
                "1.400              | CNY | . | money.decimals",
                "12.505             | CNY | . | money.decimals",
                "1000.00            | JPY | . | money.decimals",
                "12-15              | CNY | . | money.ambiguous",
                "12~15              | CNY | . | money.ambiguous",
                "¥15.00 ¥12.50      | CNY | . | money.ambiguous",
                "12.50 15.00        | CNY | . | money.ambiguous",
                "1 250              | CNY | . | money.ambiguous",
                "3×12.50            | CNY | . | money.ambiguous",
                "2 for 100          | CNY | . | money.ambiguous",
                "1e3                | CNY | . | money.ambiguous",
                "0x10               | CNY | . | money.ambiguous",
                "12,50              | CNY | . | money.ambiguous",
                "12.50              | EUR | , | money.ambiguous",
                "1.099,00           | EUR | . | money.ambiguous",
                "1,099.00           | EUR | , | money.ambiguous",
                "1,4000             | CNY | . | money.ambiguous",
                "0,123              | CNY | . | money.ambiguous",
                "012.50             | CNY | . | money.ambiguous",
                "1,234'567          | CHF | . | money.ambiguous",
                "1.2.3              | CNY | . | money.ambiguous",
                "12.50              | CNY | , | money.ambiguous",
                "1234567890123      | CNY | . | money.ambiguous",
                "$12.50             | CNY | . | money.currency",
                "12.50 €            | CNY | . | money.currency",
                "USD 12.50          | CNY | . | money.currency",
                "¥12.50 USD         | CNY | . | money.currency",
                "call us            | CNY | . | money.none",
                "``                 | CNY | . | money.none",
                "¥                  | CNY | . | money.none",
            })
    void a_doubtful_price_is_not_read(String text, String currency, char mark, String why) {
        var format = new MoneyFormat(Currency.getInstance(currency), mark);
        assertThat(PriceText.read(unescaped(text), format))
                .isInstanceOfSatisfying(
                        Price.Unreadable.class, it -> assertThat(it.why().key()).isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12            | 12.00",
                "¥12.50        | 12.50",
                "12,50         | 12.50",
                "1,234.50      | 1234.50",
                "1.234,50      | 1234.50",
                "1,234,567     | 1234567.00",
            })
    void without_a_declared_mark_an_amount_that_has_one_meaning_is_read(String text, String amount) {
        assertThat(PriceText.read(text, UNDECLARED)).isEqualTo(new Price.Exact(Money.of(amount, "CNY")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,400", "1.400", "¥1,299", "12.345", "0.500", "1.2.3", "¥12.50/500g"})
    void without_a_declared_mark_an_amount_that_it_would_decide_is_not_read(String text) {
        assertThat(PriceText.read(text, UNDECLARED)).isInstanceOf(Price.Unreadable.class);
    }

    @Test
    void two_exact_meanings_are_none() {
        var dinar = new MoneyFormat(Currency.getInstance("KWD"), DecimalMark.UNDECLARED);
        assertThat(PriceText.read("1.400", dinar)).isInstanceOf(Price.Unreadable.class);
    }

    @Test
    void an_absurdly_long_price_is_not_read() {
        var format = new MoneyFormat(Currency.getInstance("CNY"), '.');
        assertThat(PriceText.read("1".repeat(1_000_000), format)).isInstanceOf(Price.Unreadable.class);
        assertThat(PriceText.machine("1".repeat(1_000_000), format.currency())).isInstanceOf(Price.Unreadable.class);
        assertThat(PriceText.minor("1".repeat(1_000_000), format.currency())).isInstanceOf(Price.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"12.5,CNY,12.50", "12.5000,CNY,12.50", "0,CNY,0.00", "1000.0,JPY,1000", "1099.00,EUR,1099.00"})
    void a_machines_number_is_read_by_its_point(String number, String currency, String amount) {
        assertThat(PriceText.machine(number, Currency.getInstance(currency)))
                .isEqualTo(new Price.Exact(Money.of(amount, currency)));
    }

    @ParameterizedTest
    @CsvSource({"1.099,EUR", "1.500,EUR", "12.499999999,CNY", "1E+3,CNY", "-1,CNY", "'1,099',EUR", "12.5,JPY", "'',CNY"
    })
    void a_machines_number_that_is_no_amount_is_not_read(String number, String currency) {
        assertThat(PriceText.machine(number, Currency.getInstance(currency))).isInstanceOf(Price.Unreadable.class);
    }

    @Test
    void minor_units_are_whole() {
        var yuan = Currency.getInstance("CNY");
        assertThat(PriceText.minor("1250", yuan)).isEqualTo(new Price.Exact(Money.of("12.50", "CNY")));
        assertThat(PriceText.minor("12.50", yuan)).isInstanceOf(Price.Unreadable.class);
        assertThat(PriceText.minor("-1", yuan)).isInstanceOf(Price.Unreadable.class);
    }

    @Test
    void the_reason_is_said_in_the_owners_language() {
        var refused =
                (Price.Unreadable) PriceText.read("¥12.50/500g", new MoneyFormat(Currency.getInstance("CNY"), '.'));
        assertThat(refused.why().in(Locale.ENGLISH)).contains("¥12.50/500g");
        assertThat(refused.why().in(Locale.SIMPLIFIED_CHINESE))
                .contains("¥12.50/500g")
                .contains("价格");
    }

    private static String unescaped(String text) {
        return text == null ? "" : text;
    }
}
