package dev.qiangcai.shop.page;

import static dev.qiangcai.shop.page.Answers.EURO;
import static dev.qiangcai.shop.page.Answers.YUAN;
import static dev.qiangcai.shop.page.Answers.attribute;
import static dev.qiangcai.shop.page.Answers.css;
import static dev.qiangcai.shop.page.Answers.html;
import static dev.qiangcai.shop.page.Answers.regex;
import static dev.qiangcai.shop.page.Answers.text;
import static dev.qiangcai.shop.page.Answers.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.money.Money;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReadTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "div:has(div:has(b))",
                "div:HAS(p:contains(x))",
                "div:has(p:not(:matchesOwn(x)))",
                "a:has(b), a:has(c), a:has(d), a:has(e), a:has(f)"
            })
    void a_selector_that_searches_inside_a_search_is_refused(String selector) {
        assertThat(Page.problem(new Source.Css(selector, Optional.empty())))
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("page.selector-slow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"div:has(b)", "p:contains(sold (out))", "main form:has(button):has(input) a:not(:has(i))"})
    void a_selector_that_searches_a_little_is_fine(String selector) {
        assertThat(Page.problem(new Source.Css(selector, Optional.empty()))).isEmpty();
    }

    private static final String CATALOGUE = """
            <main class=catalogue>
              <article class=product data-sku=egg><h2 class=name><a href=/items/egg>Eggs</a></h2><p class=price>¥12.50</p></article>
              <article class=product data-sku=rice><h2 class=name><a href="../rice#top">Rice</a></h2><p class=price>¥8</p></article>
            </main>""";

    @Test
    void rows_are_read_relative_to_themselves() {
        var rows = html(CATALOGUE).rows(new Source.Css("article.product", Optional.empty()));
        assertThat(rows)
                .extracting(row -> text(row.read(attribute(".", "data-sku"), YUAN)))
                .containsExactly("egg", "rice");
        assertThat(rows)
                .extracting(row -> text(row.read(css(".name", As.TEXT), YUAN)))
                .containsExactly("Eggs", "Rice");
        assertThat(rows)
                .extracting(row -> text(row.read(css(".price", As.MONEY), YUAN)))
                .containsExactly("¥12.50", "¥8");
        assertThat(rows)
                .extracting(row -> text(row.read(attribute(".name a", "href"), YUAN)))
                .containsExactly("https://deli.example/items/egg", "https://deli.example/rice#top");
    }

    @Test
    void a_page_of_more_elements_than_are_read_is_no_answer_and_says_so() {
        var page = html("<p>¥12.50</p>" + "<i>x".repeat(PageTree.MOST_ELEMENTS));
        assertThat(why(page.read(css("p", As.MONEY), YUAN))).isEqualTo("page.elements");
        assertThat(why(page.read(attribute("p", "id"), YUAN))).isEqualTo("page.elements");
        assertThat(why(page.read(new Read(new Source.SchemaOrg("price", Map.of()), As.TEXT, false, Map.of()), YUAN)))
                .isEqualTo("page.elements");
        assertThat(page.exists(new Source.Css("p", Optional.empty()))).isFalse();
        assertThat(page.texts("p")).isEmpty();
        assertThat(page.visibleText()).isEmpty();
    }

    @Test
    void data_full_of_markup_is_data_all_the_same() {
        var page = Answers.json("{'html': '" + "<i>x".repeat(PageTree.MOST_ELEMENTS + 1) + "', 'price': '¥12.50'}");
        assertThat(text(page.read(Answers.path("$.price", As.MONEY), YUAN))).isEqualTo("¥12.50");
        assertThat(page.read(css("p", As.TEXT), YUAN)).isInstanceOf(Reading.Missing.class);
    }

    @Test
    void the_first_match_is_a_text_but_prices_must_agree() {
        var page = html("<p>¥12.50</p><p>¥15.00</p><b>¥3</b><i>x</i><b>¥3</b>");
        assertThat(text(page.read(css("p", As.TEXT), YUAN))).isEqualTo("¥12.50");
        assertThat(why(page.read(css("p", As.MONEY), YUAN))).isEqualTo("page.ambiguous");
        assertThat(page.read(css("b", As.MONEY), YUAN))
                .isEqualTo(new Reading.Found(new Value.Amount(Money.of("3.00", "CNY"), "¥3", false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12<sup>50</sup>", "<del>15.00</del> 12.50", "<b>12</b>.<i>50</i>"})
    void digits_split_over_nodes_are_no_price(String inner) {
        assertThat(why(html("<p class=price>" + inner + "</p>").read(css(".price", As.MONEY), YUAN)))
                .isEqualTo("page.split");
    }

    @Test
    void a_price_may_have_its_currency_in_another_node_and_groups_by_no_break_space() {
        var page = html("<p><span>1&nbsp;099,00</span>&nbsp;<span>€</span></p>");
        assertThat(page.read(css("p", As.MONEY), EURO))
                .isInstanceOfSatisfying(
                        Reading.Found.class,
                        it -> assertThat(it.value())
                                .isInstanceOfSatisfying(
                                        Value.Amount.class,
                                        amount -> assertThat(amount.money()).isEqualTo(Money.of("1099.00", "EUR"))));
    }

    @Test
    void what_is_not_there_is_missing() {
        var page = html("<p class=empty> </p><a>x</a>");
        assertThat(page.read(css(".none", As.TEXT), YUAN)).isEqualTo(new Reading.Missing());
        assertThat(page.read(css(".empty", As.TEXT), YUAN)).isEqualTo(new Reading.Missing());
        assertThat(page.read(attribute("a", "href"), YUAN)).isEqualTo(new Reading.Missing());
        assertThat(page.exists(new Source.Css(".empty", Optional.empty()))).isTrue();
        assertThat(page.exists(new Source.Css("a", Optional.of("href")))).isFalse();
    }

    @Test
    void only_what_a_person_sees_is_visible_text() {
        var page = html("""
                <head><title>Eggs</title><style>.sold{}</style></head><body>In <b>stock</b><br>now
                <script>'sold out'</script><template>sold out</template><noscript>sold out</noscript><p hidden>sold out</p>
                <div style="color: red; display : NONE">sold out</div><dialog>sold out</dialog><p>today</p>""");
        assertThat(page.visibleText()).isEqualTo("In stock now today");
        assertThat(page.texts("p")).containsExactly("today");
        assertThat(page.texts("div b")).isEmpty();
    }

    @Test
    void a_pattern_gives_its_first_group() {
        var page = html("<script>var price = 12.50; var price = 12.50; stock=3</script>");
        assertThat(text(page.read(regex("price = ([0-9.]+)", As.MONEY), YUAN))).isEqualTo("12.50");
        assertThat(text(page.read(regex("stock=\\d+", As.TEXT), YUAN))).isEqualTo("stock=3");
        assertThat(why(page.read(regex("\\d+", As.INT), YUAN))).isEqualTo("page.ambiguous");
        assertThat(page.read(regex("nothing", As.INT), YUAN)).isEqualTo(new Reading.Missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(?=a)", "(a)\\1", "((a{100}){100})", "[z-a]"})
    void a_pattern_that_does_not_compile_is_said_early_and_never_thrown(String pattern) {
        assertThat(Page.problem(new Source.Regex(pattern))).isPresent();
        assertThat(html("aaa").read(regex(pattern, As.TEXT), YUAN)).isInstanceOf(Reading.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p[", "p:none", ">>", "p:matches((a)", ":has(", "a::b", "p,,q"})
    void a_selector_that_does_not_compile_is_said_early_and_never_thrown(String selector) {
        assertThat(Page.problem(new Source.Css(selector, Optional.empty()))).isPresent();
        assertThat(html("<p>x").read(css(selector, As.TEXT), YUAN)).isInstanceOf(Reading.Broken.class);
        assertThat(html("<p>x").texts(selector)).isEmpty();
    }

    @Test
    void headers_are_read_by_any_case() {
        var header = new Read(new Source.Header("Retry-After"), As.INT, false, java.util.Map.of());
        assertThat(html("").read(header, YUAN)).isEqualTo(new Reading.Found(new Value.Whole(3, "3", false)));
    }
}
