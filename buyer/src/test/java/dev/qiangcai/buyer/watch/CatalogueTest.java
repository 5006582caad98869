package dev.qiangcai.buyer.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private final Catalogue catalogue =
            Catalogue.of(List.of(row("1", "土鸡蛋 30枚"), row("2", "土鸡蛋 30枚 礼盒"), row("3", "Whole Milk 1L")));

    @ParameterizedTest
    @ValueSource(strings = {"土鸡蛋 30枚", "土鸡蛋30枚", "土鸡蛋　３０枚"})
    void the_exact_name_wins_whatever_its_width_and_spaces(String name) {
        assertThat(catalogue.named(name).sku()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"milk", "WHOLE MILK", "礼盒"})
    void a_part_that_only_one_name_has_will_do(String part) {
        assertThat(catalogue.named(part).sku()).isIn("2", "3");
    }

    @Test
    void a_part_of_several_names_is_not_guessed_at() {
        assertThatExceptionOfType(ItemNotFound.class)
                .isThrownBy(() -> catalogue.named("鸡蛋"))
                .withMessageContaining("土鸡蛋 30枚 礼盒");
    }

    @Test
    void two_items_of_one_name_are_not_guessed_at() {
        var twins = Catalogue.of(List.of(row("1", "Eggs"), row("2", "eggs")));
        assertThatExceptionOfType(ItemNotFound.class).isThrownBy(() -> twins.named("Eggs"));
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest() {
        assertThatExceptionOfType(ItemNotFound.class)
                .isThrownBy(() -> catalogue.named("Milch"))
                .withMessageContaining("Whole Milk 1L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void no_name_names_nothing(String nothing) {
        var one = Catalogue.of(List.of(row("1", "Eggs")));
        assertThatExceptionOfType(ItemNotFound.class).isThrownBy(() -> one.named(nothing));
    }

    @Test
    void rows_without_a_number_or_a_name_are_no_items() {
        var rows = List.of(new Readings(Map.of("sku", new Value.Text("9"))), Readings.NONE, row("1", " Eggs "));
        assertThat(Catalogue.of(rows).items()).singleElement().isEqualTo(new Item("1", "Eggs", "", row("1", " Eggs ")));
    }

    @Test
    void a_number_finds_its_row_and_a_missing_one_is_told() {
        assertThat(catalogue.numbered("2").sku()).isEqualTo("2");
        assertThatExceptionOfType(ItemNotFound.class)
                .isThrownBy(() -> catalogue.numbered("77"))
                .withMessageContaining("77");
    }

    private static Readings row(String sku, String name) {
        return new Readings(Map.of("sku", new Value.Text(sku), "name", new Value.Text(name)));
    }
}
