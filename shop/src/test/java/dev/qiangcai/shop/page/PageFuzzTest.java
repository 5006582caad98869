package dev.qiangcai.shop.page;

import static dev.qiangcai.shop.page.Answers.YUAN;
import static dev.qiangcai.shop.page.Answers.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageFuzzTest {
    private static final long SEED = 20260101;
    private static final String HTML = """
            <html><head><base href="/x/"><meta property="product:price:amount" content="12.50"><script type="application/ld+json">
            {"@graph": [{"@id": "#p", "@type": "Product", "sku": "egg", "offers": [{"@id": "#o"}, {"@type": "AggregateOffer",
            "lowPrice": 1, "offers": {"@id": "#p"}}]}, {"@id": "#o", "@type": "Offer", "price": 12.50, "priceCurrency": "CNY",
            "url": "/a%20b", "availability": "https://schema.org/InStock"}]}</script></head>
            <body><main vocab="https://schema.org/" typeof="Product"><div itemscope itemtype="https://schema.org/Product">
            <p class="price" itemprop="offers" itemscope><b itemprop="price" property="price" content="12.50">¥12.50</b></p>
            <a class="name" href="../eggs#1">Eggs &amp; more</a><table><tr><td>1<td>2</table></div></main></body></html>""";
    private static final String JSON = """
            {"code": 0, "data": {"sku": "egg", "priceFen": 1250, "price": 12.50, "list": [{"id": "a", "n": 1e3}, {"id": null}],
            "open": true, "at": 1767225600000, "text": "\\u62a2\\n"}}""";
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "\0",
            "<!--",
            "-->",
            "<script>",
            "</",
            "<![CDATA[",
            "&#x110000;",
            "\\",
            "\\u",
            "<svg><style>",
            "<table>",
            "<template>",
            "<plaintext>",
            "itemscope ",
            "@id",
            "1e999999",
            "\ud800",
            ",",
            ":",
            "://",
            "\ufeff");
    private static final List<Source> SOURCES = List.of(
            new Source.Json("$.data.price"),
            new Source.Json("$..id"),
            new Source.Json("$.data.list[?(@.n > 1)].id"),
            new Source.Json("$.data.list[-1:]['id']"),
            new Source.Css(".price", Optional.empty()),
            new Source.Css("a, b, :has(> td) :contains(1)", Optional.empty()),
            new Source.Css("a", Optional.of("href")),
            new Source.Css(".", Optional.empty()),
            new Source.SchemaOrg("Offer", Map.of("sku", "egg")),
            new Source.SchemaOrg("Offer", Map.of("url", "https://deli.example/a%20b")),
            new Source.SchemaOrg("Product", Map.of()),
            new Source.Header("retry-after"),
            new Source.Regex("price\": ([0-9.]+)|x*"));

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/plain"})
    void a_spoiled_answer_never_throws(String type) {
        spoil(type, 150);
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/plain"})
    void nor_does_one_in_a_thousand(String type) {
        spoil(type, 1_000);
    }

    private static void spoil(String type, int rounds) {
        var random = new Random(SEED);
        for (int i = 0; i < rounds; i++) {
            var text = spoiled(random.nextBoolean() ? HTML : JSON, random);
            assertThatCode(() -> readAll(body(text, type)))
                    .as("seed %s, run %s, %s: %s", SEED, i, type, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void every_cut_of_an_answer_is_read_without_throwing() {
        for (int end = 0; end < HTML.length(); end += 7) {
            readAll(body(HTML.substring(0, end), "text/html"));
        }
        for (int end = 0; end < JSON.length(); end++) {
            var page = body(JSON.substring(0, end), "application/json");
            assertThat(page.read(new Read(SOURCES.getFirst(), As.MONEY, false, Map.of()), YUAN))
                    .isInstanceOf(Reading.Broken.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=x>",
                "<table><tr><td>",
                "<p itemscope itemprop=offers>",
                "<svg><g>",
                "<form>",
                "<!--",
                "<",
                "&amp",
                "<div typeof=Offer property=offers hidden>",
                "<li style='display:none'>",
                "<script type=application/ld+json>[",
                "<select><option>",
                "<button><p>"
            })
    void a_bomb_is_read_in_bounded_time(String piece) {
        var page = body(piece.repeat(300_000 / piece.length()), "text/html");
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        page.read(new Read(SOURCES.get(4), As.MONEY, false, Map.of()), YUAN);
        page.read(new Read(SOURCES.get(8), As.TEXT, false, Map.of()), YUAN);
        page.visibleText();
        page.texts("p");
        // About 0.1 s of a processor, whoever else wants it; a bound that fails only for what grows faster than the
        // page.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void json_inside_a_script_may_be_a_bomb_too() {
        for (var bomb : List.of(
                "[".repeat(200_000),
                "{\"a\":".repeat(100_000),
                "//".repeat(200_000),
                "[" + "{},".repeat(100_000) + "1]")) {
            var page = body("<script type='application/ld+json'>" + bomb + "</script>" + HTML, "text/html");
            assertThatCode(() -> page.read(new Read(SOURCES.get(8), As.TEXT, false, Map.of()), YUAN))
                    .doesNotThrowAnyException();
        }
    }

    private static void readAll(Page page) {
        for (var source : SOURCES) {
            for (var as : List.of(As.TEXT, As.MONEY, As.INT, As.EPOCH_MS)) {
                page.read(new Read(source, as, false, Map.of("1", "2")), YUAN);
            }
            page.exists(source);
            page.rows(source).stream().limit(3).forEach(row -> SOURCES.forEach(row::exists));
        }
        page.visibleText();
        page.texts("p");
    }

    private static String spoiled(String text, Random random) {
        var spoiled = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(spoiled.length() + 1);
            int end = Math.min(spoiled.length(), at + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> spoiled.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> spoiled.delete(at, end);
                case 2 -> spoiled.insert(random.nextInt(spoiled.length() + 1), spoiled.substring(at, end));
                default -> spoiled.setLength(Math.max(spoiled.length() / 2, at));
            }
        }
        return spoiled.toString();
    }
}
