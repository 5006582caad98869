package dev.qiangcai.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "In stock, AVAILABLE",
        "IN STOCK, AVAILABLE",
        "Not in stock, SOLD_OUT",
        "Only 3 left, AVAILABLE",
        "0 in stock, SOLD_OUT",
        "库存：0, SOLD_OUT",
        "库存：12件, AVAILABLE",
        "Auf Lager, AVAILABLE",
        "nicht auf Lager, SOLD_OUT",
        "En rupture de stock, SOLD_OUT",
        "Agotado, SOLD_OUT",
        "在庫あり, AVAILABLE",
        "在庫切れ, SOLD_OUT",
        "現貨供應, AVAILABLE",
        "Pre-order now, NOT_OPEN",
        "即将开售, NOT_OPEN",
        "Available in store only, STORE_ONLY",
        "Available on backorder, BACK_ORDER",
        "Availability: available, AVAILABLE"
    })
    void a_short_text_has_one_meaning(String text, Evidence.Says meaning) {
        assertThat(Spoken.meaning(text)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "Sold out quickly",
        "Available in three colours",
        "500 sold",
        "Notifications",
        "Unsoldoutable",
        "$34.00 in stock"
    })
    void what_only_looks_like_it_means_nothing(String text) {
        assertThat(Spoken.meaning(text)).isEqualTo(Optional.empty());
    }

    @Test
    void the_longest_phrase_counts_and_none_inside_it() {
        assertThat(Phrases.all().in("currently not available").stream().map(Phrases.Match::topic))
                .isEqualTo(List.of(Topic.SOLD_OUT));
    }
}
