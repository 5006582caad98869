package dev.qiangcai.shop.profile;

import static dev.qiangcai.shop.profile.ProfileText.reply;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {
    private static final Profile TINY = ProfileText.steps("""
              item:
                get: /items
                read: {stock: {json: "$.all[?(@.sku=='{item.sku}')].stock", as: int}}
                outcomes: [{is: SOLD_OUT, var: stock, max: 0}, {is: AVAILABLE, var: stock, min: 1}]
              session:
                get: /page
                read: {mark: {css: "li[data-sku='{item.sku}'] .mark"}}
            """);
    private static final String ALL = "{\"all\": [{\"sku\": \"a\", \"stock\": 0}, {\"sku\": \"b-1\", \"stock\": 5}]}";

    @Test
    void a_path_finds_the_one_that_is_meant() {
        assertThat(judged("b-1").outcome()).isInstanceOf(Outcome.Available.class);
        assertThat(judged("a").outcome()).isInstanceOf(Outcome.SoldOut.class);
        assertThat(judged("c").outcome()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_selector_finds_the_one_that_is_meant() {
        var page = "<ul><li data-sku=a><b class=mark>no</b></li><li data-sku=b><b class=mark>yes</b></li></ul>";
        var verdict = TINY.judge(Step.SESSION, reply(200, page), Scope.EMPTY.with("item", "sku", "b"));
        assertThat(verdict.reads().text("mark")).contains("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a' || @.sku=='b-1", "\"", "a\\", "a\nb"})
    void a_value_never_leaves_its_quotes(String sku) {
        assertThat(judged(sku).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.why().toString()).contains("{item.sku}"));
    }

    private static Verdict judged(String sku) {
        return TINY.judge(Step.ITEM, reply(200, ALL), Scope.EMPTY.with("item", "sku", sku));
    }
}
