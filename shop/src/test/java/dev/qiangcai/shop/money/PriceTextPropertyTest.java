package dev.qiangcai.shop.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextPropertyTest {
    private static final long SEED = 20260101;
    private static final List<String> MARKS = List.of(
            "¥",
            "￥",
            "元",
            "CNY",
            "RMB",
            " ",
            ".",
            ",",
            "'",
            "-",
            "/",
            "~",
            "–",
            "%",
            "500g",
            "斤",
            "x",
            "０",
            "９",
            "．",
            "，",
            "\u00a0",
            "\u202f",
            "\u200b",
            "$",
            "€",
            "from",
            "e",
            "½",
            "²",
            "(",
            ")",
            "\n",
            "\ud83d\ude00",
            "٣");

    /// The locales whose stores write their prices in Western digits, each with its own marks, groups and
    /// currency signs.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh-CN", "en-US", "en-GB", "ja-JP", "ko-KR", "en-IN", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CH",
                        "it-IT",
                "es-ES", "nl-NL", "pt-BR", "pl-PL", "cs-CZ", "sv-SE", "da-DK", "fi-FI", "ru-RU", "uk-UA", "tr-TR",
                        "he-IL",
                "en-AU", "en-CA", "fr-CA", "zh-HK", "zh-TW", "en-SG", "ms-MY", "th-TH", "en-PH", "es-MX"
            })
    void what_a_locale_writes_is_read_back(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var currency = Currency.getInstance(locale);
        var style = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        char mark = DecimalFormatSymbols.getInstance(locale).getMonetaryDecimalSeparator();
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            var money = Money.ofMinor(random.nextLong(power(random.nextInt(1, 11))), currency);
            var written = style.format(money.amount());
            assertThat(PriceText.read(written, new MoneyFormat(currency, mark)))
                    .as("seed %s, %s wrote '%s'", SEED, tag, written)
                    .isEqualTo(new Price.Exact(money));
        }
    }

    @Test
    void what_a_style_writes_is_read_back_under_its_own_mark_and_never_as_another_amount_under_the_other() {
        var random = new Random(SEED);
        var yuan = Currency.getInstance("CNY");
        for (int i = 0; i < 20_000; i++) {
            var money = Money.ofMinor(random.nextLong(power(random.nextInt(1, 11))), yuan);
            char mark = random.nextBoolean() ? '.' : ',';
            var written = written(money.amount(), mark, random);
            var other = new MoneyFormat(yuan, mark == '.' ? ',' : '.');
            assertThat(PriceText.read(written, new MoneyFormat(yuan, mark)))
                    .as("seed %s, run %s, '%s'", SEED, i, written)
                    .isEqualTo(new Price.Exact(money));
            assertThat(PriceText.read(written, other))
                    .as("seed %s, run %s, '%s' under the other mark", SEED, i, written)
                    .isInstanceOf(Price.Unreadable.class);
        }
    }

    @Test
    void no_text_throws_and_no_text_with_two_numbers_is_a_price() {
        var random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            var text = garbage(random);
            var format = new MoneyFormat(Currency.getInstance("CNY"), random.nextBoolean() ? '.' : ',');
            var price = PriceText.read(text, format);
            PriceText.machine(text, format.currency());
            PriceText.minor(text, format.currency());
            if (price instanceof Price.Exact) {
                assertThat(numbers(text))
                        .as("seed %s, run %s, '%s'", SEED, i, text)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_second_number_beside_a_price_always_spoils_it() {
        var random = new Random(SEED);
        var format = new MoneyFormat(Currency.getInstance("CNY"), '.');
        var between = List.of(
                " ", "-", "~", "–", " - ", "/", " ¥", "元 ", "元/", "(", "x", " 2x", "; ", "\n", "\u3000", "→", "+");
        for (int i = 0; i < 20_000; i++) {
            var text =
                    written(amount(random), '.', random) + between.get(random.nextInt(between.size())) + amount(random);
            assertThat(PriceText.read(text, format))
                    .as("seed %s, run %s, '%s'", SEED, i, text)
                    .isInstanceOf(Price.Unreadable.class);
        }
    }

    private static BigDecimal amount(RandomGenerator random) {
        return BigDecimal.valueOf(random.nextLong(100_000), 2);
    }

    private static long power(int exponent) {
        return BigDecimal.TEN.pow(exponent).longValueExact();
    }

    /// One of the ways in which a shop writes an amount, always with two decimals.
    private static String written(BigDecimal amount, char mark, RandomGenerator random) {
        var groups = mark == '.' ? List.of("", ",", "'", "\u00a0") : List.of("", ".", "’", "\u202f");
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(mark);
        var group = groups.get(random.nextInt(groups.size()));
        symbols.setGroupingSeparator(group.isEmpty() ? '\0' : group.charAt(0));
        var style = new DecimalFormat(group.isEmpty() ? "0.00" : "#,##0.00", symbols);
        var plain = style.format(amount);
        var wide = random.nextInt(5) == 0 ? wide(plain) : plain;
        return switch (random.nextInt(6)) {
            case 0 -> wide;
            case 1 -> "¥" + wide;
            case 2 -> "￥ " + wide;
            case 3 -> wide + "元";
            case 4 -> "CNY\u00a0" + wide;
            default -> "  " + wide + " RMB\n";
        };
    }

    private static String wide(String text) {
        return text.chars()
                .map(c -> c > ' ' && c < 0x7f ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String garbage(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(
                    random.nextInt(2) == 0
                            ? Integer.toString(random.nextInt(2000))
                            : MARKS.get(random.nextInt(MARKS.size())));
        }
        return text.toString();
    }

    /// How many runs of digits stand in a text when marks between two digits do not part them.
    private static long numbers(String text) {
        var plain = PriceSpelling.plain(text).replaceAll("(?<=[0-9])[.,'\u00a0](?=[0-9])", "");
        return java.util.regex.Pattern.compile("[0-9]+")
                .matcher(plain)
                .results()
                .count();
    }
}
