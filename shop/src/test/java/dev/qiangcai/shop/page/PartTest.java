package dev.qiangcai.shop.page;

import static dev.qiangcai.shop.page.Answers.EURO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Parts of values, and where an answer came from.
class PartTest {
    private static final Source STOCK = new Source.Css(".stock", Optional.empty());

    @Test
    void a_pattern_takes_a_part_of_what_a_selector_finds() {
        var page = Answers.html("<p class=stock>Only 7 left of 20</p><p>9 left</p>");
        assertThat(read(page, new Source.Part(STOCK, "([0-9]+) left"), As.INT)).isEqualTo("7");
        assertThat(page.read(wanted(new Source.Part(STOCK, "([0-9]+) gone"), As.INT), EURO))
                .isEqualTo(new Reading.Missing());
    }

    @Test
    void nodes_without_the_part_do_not_count_and_different_parts_are_ambiguous() {
        var page = Answers.html("<p>#17</p><p>eggs</p>");
        var cells = new Source.Css("p", Optional.empty());
        assertThat(read(page, new Source.Part(cells, "#([0-9]+)"), As.TEXT)).isEqualTo("17");
        var two = Answers.html("<p>#17</p><p>#18</p>");
        assertThat(two.read(wanted(new Source.Part(cells, "#([0-9]+)"), As.TEXT), EURO))
                .isInstanceOf(Reading.Broken.class);
    }

    @Test
    void a_part_of_a_json_value_is_found_in_that_value_alone() {
        var page = Answers.json("{'url': '/orders/17/', 'other': '/orders/18/'}");
        assertThat(read(page, new Source.Part(new Source.Json("$.url"), "/orders/([0-9]+)/"), As.TEXT))
                .isEqualTo("17");
        assertThat(page.exists(new Source.Part(new Source.Json("$.url"), "/orders/18")))
                .isFalse();
    }

    @Test
    void the_final_path_is_read_with_its_query_where_it_is_the_named_one_or_below() {
        var page = Answers.html("<p>thanks</p>");
        assertThat(read(page, new Source.FinalPath("/shop/eggs"), As.TEXT)).isEqualTo("/shop/eggs?x=1");
        assertThat(read(page, new Source.Part(new Source.FinalPath("/shop"), "x=([0-9]+)"), As.INT))
                .isEqualTo("1");
        assertThat(page.exists(new Source.FinalPath("/sho"))).isFalse();
    }

    private static String read(Page page, Source source, As as) {
        return Answers.text(page.read(wanted(source, as), EURO));
    }

    private static Read wanted(Source source, As as) {
        return new Read(source, as, false, Map.of());
    }
}
