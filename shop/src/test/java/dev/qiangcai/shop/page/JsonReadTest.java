package dev.qiangcai.shop.page;

import static dev.qiangcai.shop.page.Answers.YUAN;
import static dev.qiangcai.shop.page.Answers.body;
import static dev.qiangcai.shop.page.Answers.html;
import static dev.qiangcai.shop.page.Answers.json;
import static dev.qiangcai.shop.page.Answers.path;
import static dev.qiangcai.shop.page.Answers.text;
import static dev.qiangcai.shop.page.Answers.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.money.MoneyFormat;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadTest {
    @Test
    void a_number_and_a_string_of_digits_can_be_told_apart() {
        var page = json("{'n': 3, 's': '3', 'd': 12.50, 'b': true}");
        assertThat(page.read(path("$.n", As.TEXT), YUAN)).isEqualTo(found(new Value.Whole(3, "3", true)));
        assertThat(page.read(path("$.s", As.TEXT), YUAN)).isEqualTo(found(new Value.Text("3", false)));
        assertThat(page.read(path("$.d", As.TEXT), YUAN)).isEqualTo(found(new Value.Text("12.50", true)));
        assertThat(page.read(path("$.b", As.TEXT), YUAN)).isEqualTo(found(new Value.Flag(true, "true", true)));
        assertThat(page.read(path("$.s", As.INT), YUAN)).isEqualTo(found(new Value.Whole(3, "3", false)));
    }

    @Test
    void fen_keep_their_spelling_beside_the_money() {
        assertThat(json("{'fen': 1250}").read(path("$.fen", As.MONEY_MINOR), YUAN))
                .isEqualTo(found(new Value.Amount(Money.of("12.50", "CNY"), "1250", true)));
    }

    @Test
    void a_json_number_has_a_point_before_its_decimals_whatever_the_pages_use() {
        var comma = new MoneyFormat(Currency.getInstance("CNY"), ',');
        assertThat(json("{'p': 12.5}").read(path("$.p", As.MONEY), comma))
                .isEqualTo(found(new Value.Amount(Money.of("12.50", "CNY"), "12.5", true)));
        assertThat(why(json("{'p': 1.099}").read(path("$.p", As.MONEY), comma))).isEqualTo("money.decimals");
        assertThat(why(json("{'p': 0.1e1000000000}").read(path("$.p", As.MONEY), YUAN)))
                .isIn("money.machine", "page.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'a': null}", "{'a': ''}", "{'a': '  '}", "{'b': 1}", "[]", "[1]", "3", "null", "'a'"})
    void what_is_not_there_is_missing(String text) {
        var page = json(text);
        assertThat(page.read(path("$.a", As.TEXT), YUAN)).isEqualTo(new Reading.Missing());
        assertThat(page.exists(new Source.Json("$.a"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<html>", "{'a': 1", "{'a': 1} {'a': 1}", "{'a': 1, 'a': 2}", "{a: 1}", "{'a': NaN}"})
    void broken_json_has_no_values(String text) {
        var page = json(text);
        assertThat(why(page.read(path("$.a", As.TEXT), YUAN))).isEqualTo("page.json");
        assertThat(page.exists(new Source.Json("$.a"))).isFalse();
        assertThat(page.rows(new Source.Json("$.a"))).isEmpty();
    }

    @Test
    void deep_nesting_is_broken_and_no_crash() {
        assertThat(why(json("[".repeat(1_000_000)).read(path("$.a", As.TEXT), YUAN)))
                .isEqualTo("page.json");
        assertThat(why(json("{'a':".repeat(100_000)).read(path("$.a", As.TEXT), YUAN)))
                .isEqualTo("page.json");
    }

    @Test
    void two_hits_that_differ_are_no_value() {
        var page = json("{'l': [{'p': 1, 'q': 7}, {'p': 2, 'q': 7}]}");
        assertThat(why(page.read(path("$.l[*].p", As.TEXT), YUAN))).isEqualTo("page.ambiguous");
        assertThat(page.read(path("$..q", As.INT), YUAN)).isEqualTo(found(new Value.Whole(7, "7", true)));
    }

    @Test
    void an_object_is_no_value_but_it_is_there() {
        var page = json("{'a': {'b': 1}}");
        assertThat(why(page.read(path("$.a", As.TEXT), YUAN))).isEqualTo("page.container");
        assertThat(page.exists(new Source.Json("$.a"))).isTrue();
    }

    @Test
    void filters_and_lengths_are_understood() {
        var page = json("{'slots': [{'id': 'a', 'left': 0}, {'id': 'b', 'left': 2}]}");
        assertThat(text(page.read(path("$.slots[?(@.left > 0)].id", As.TEXT), YUAN)))
                .isEqualTo("b");
        assertThat(page.read(path("$.slots.length()", As.INT), YUAN)).isEqualTo(found(new Value.Whole(2, "2", true)));
        assertThat(page.read(path("$.slots[?(@.left > 9)].id", As.TEXT), YUAN)).isEqualTo(new Reading.Missing());
    }

    @Test
    void rows_are_read_relative_to_themselves() {
        var page = json("{'list': [{'id': 'a', 'n': 1}, {'id': 'b', 'n': 2}]}");
        for (var source : new String[] {"$.list[*]", "$.list"}) {
            assertThat(page.rows(new Source.Json(source)))
                    .extracting(row -> text(row.read(path("$.id", As.TEXT), YUAN)))
                    .containsExactly("a", "b");
        }
        assertThat(page.rows(new Source.Json("$.none"))).isEmpty();
    }

    @Test
    void a_map_spells_a_value_our_way_or_takes_it_away() {
        var map = Map.of("Y", "true", "0", "");
        var sold = new Read(new Source.Json("$.sold"), As.BOOL, false, map);
        assertThat(json("{'sold': 'Y'}").read(sold, YUAN)).isEqualTo(found(new Value.Flag(true, "Y", false)));
        assertThat(json("{'sold': 0}").read(sold, YUAN)).isEqualTo(new Reading.Missing());
    }

    @Test
    void html_inside_a_json_string_is_not_on_the_page() {
        var page = json("{'html': '<b class=price>1</b>'}");
        assertThat(page.exists(new Source.Css(".price", java.util.Optional.empty())))
                .isFalse();
        assertThat(why(html("<p>{}</p>").read(path("$.a", As.TEXT), YUAN))).isEqualTo("page.json");
        assertThat(body("{\"a\": 1}", "text/plain").exists(new Source.Json("$.a")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.a[", "$[?(@.a =~ /(a+)+/)]", "$..a..b", "", "$.a[?(", "$.'"})
    void a_path_that_does_not_compile_is_said_early_and_never_thrown(String path) {
        assertThat(Page.problem(new Source.Json(path))).isPresent();
        assertThat(json("{'a': 1}").read(path(path, As.TEXT), YUAN)).isInstanceOf(Reading.Broken.class);
    }

    private static Reading found(Value value) {
        return new Reading.Found(value);
    }
}
