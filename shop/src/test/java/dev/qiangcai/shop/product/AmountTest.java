package dev.qiangcai.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.299,00 €|1299.00|EUR",
                "1 299,00 €|1299.00|EUR",
                "1 299,00 kr|1299.00|DKK",
                "€1,299.00|1299.00|EUR",
                "CHF 1'299.–|1299|CHF",
                "￥1,299|1299|JPY",
                "1,299円|1299|JPY",
                "HK$699.00|699.00|HKD",
                "NT$1,680|1680|TWD",
                "R$ 1.299,00|1299.00|BRL",
                "1 249 Kč|1249|CZK",
                "39,90 zł|39.90|PLN",
                "₹1,29,999|129999|INR",
                "₹१,२९९.००|1299.00|INR",
                "١٬٢٩٩٫٥٠ ر.س|1299.50|SAR",
                "￥１，２９６|1296|JPY",
                "24€90|24.90|EUR",
                "12,-€|12|EUR",
                "US $124.99|124.99|USD",
                "12.50 USD|12.50|USD",
                "29,000원|29000|KRW",
                "59.00元|59.00|CNY",
                "34,99* €|34.99|EUR",
                "1.249,90 TL|1249.90|TRY",
                "0,999 €|0.999|EUR"
            })
    void a_price_in_any_spelling_is_one_exact_amount(String text, BigDecimal value, String currency) {
        assertThat(Amount.in(text)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.marks()).contains(currency);
        });
    }

    @Test
    void a_mark_of_many_currencies_stays_undecided() {
        assertThat(Amount.in("$5.00").getFirst().marks()).contains("USD", "CAD", "AUD");
        assertThat(Amount.in("5 pieces").getFirst().marks()).isEqualTo(Set.of());
    }

    @Test
    void a_mark_between_two_numbers_belongs_to_one_of_them() {
        assertThat(Amount.in("Silver fork 1915 £45.00"))
                .extracting(Amount::marked)
                .containsExactly(false, true);
        assertThat(Amount.in("12,90 € 12"))
                .satisfies(found -> assertThat(found.get(1).from())
                        .isGreaterThanOrEqualTo(found.get(0).to()));
    }

    @Test
    void a_range_is_two_amounts() {
        assertThat(Amount.in("10 – 20 €")).hasSize(2);
    }

    @Test
    void what_is_grouped_wrongly_or_endless_is_none() {
        assertThat(Amount.in("1,23,4567,89 €")).isEmpty();
        assertThat(Amount.in("9".repeat(400) + " €")).isEmpty();
    }
}
