package dev.qiangcai.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.PageTree;
import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that are made to keep a reader busy. Each piece is repeated up to the most elements that are read; what takes
/// time with the square of them would take minutes, and takes a second where it does not.
@Timeout(60)
class HostilePageTest {
    private static final URI KETTLE = URI.create("https://shop.example/p/kettle");
    private static final String PRODUCT = """
            <h1>Kettle</h1><p class=price>€20.00</p><p class=stock>In stock</p><button>Add to cart</button>""";

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p>Sold out</p>",
                "<div class=price>€2.00",
                "<a href=/p/1>Kettle</a>",
                "<li><a href=/p/1><img src=x><h3>Pan</h3></a><p>€3</p><button>Add to cart</button></li>",
                "<button>Add to cart</button>",
                "<div class=options><p>Sold out</p><i></i><u></u></div>",
                "<div itemscope itemtype=https://schema.org/Product><b itemprop=name>Pan</b><b itemprop=price>3</b></div>",
                "<div itemscope itemref='a b' itemtype=https://schema.org/Product></div><i id=a itemprop=name>"
            })
    void a_page_of_one_piece_again_and_again_is_read_to_its_end(String piece) {
        long elements = piece.chars().filter(c -> c == '<').count() - piece.split("</", -1).length + 1;
        var page = PRODUCT + piece.repeat((int) ((PageTree.MOST_ELEMENTS - 100) / elements));
        assertThat(read(page)).isNotNull();
    }

    @Test
    void elements_that_never_end_are_read_to_their_end() {
        assertThat(read(PRODUCT + "<b>".repeat(PageTree.MOST_ELEMENTS / 2))).isNotNull();
    }

    @Test
    void a_list_of_products_that_differ_is_several_products() {
        var list = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        "{\"@type\":\"Product\",\"name\":\"Pan %d\",\"offers\":{\"price\":\"%d\"}}".formatted(i, i))
                .collect(Collectors.joining(","));
        var reading = read("<script type=application/ld+json>{\"@graph\":[" + list + "]}</script><h1>Pans</h1>");
        assertThat(reading.availability()).isEqualTo(ProductReading.Availability.CANNOT_TELL);
    }

    @Test
    void a_page_of_more_elements_than_any_products_page_is_not_read_and_says_so() {
        var reading = read(PRODUCT + "<b>".repeat(2_700_000));
        assertThat(reading.availability()).isEqualTo(ProductReading.Availability.CANNOT_TELL);
        assertThat(reading.reason().in(Locale.ENGLISH)).contains("more than 50000 elements");
        assertThat(reading.evidence()).isEmpty();
    }

    @Test
    void elements_that_the_parser_would_make_of_few_are_counted_too() {
        var open = IntStream.range(0, 12).mapToObj(i -> "<b class=x" + i + ">").collect(Collectors.joining());
        var reading = read(PRODUCT + "<p>" + open + "</p>" + "<p>x</p>".repeat(20_000));
        assertThat(reading.reason().in(Locale.ENGLISH)).contains("more than");
    }

    @Test
    void what_says_the_same_a_thousand_times_is_told_some_hundred_times() {
        var reading = read(PRODUCT + "<p>Sold out</p>".repeat(10_000));
        assertThat(reading.availability()).isEqualTo(ProductReading.Availability.SOLD_OUT);
        assertThat(reading.evidence()).hasSizeBetween(100, 500);
    }

    private static ProductReading read(String body) {
        return ProductPage.read(new Reply(200, KETTLE, Map.of("content-type", "text/html"), body), KETTLE);
    }
}
