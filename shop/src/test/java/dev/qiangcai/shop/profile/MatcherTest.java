package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final MoneyFormat YUAN = new MoneyFormat(Currency.getInstance("CNY"), '.');
    private static final String JSON = """
            {"zero": 0, "text0": "0", "half": 0.50, "big": 12345678901234567890, "yes": true, "none": null,
             "blank": "", "word": "Hello", "list": [], "negative": -3000}""";
    private static final String HTML = """
            <body><main><p class=stock>  Sold
            OUT </p><p class=stock>Nur 3 übrig: STRASSE</p></main><footer>Add to cart</footer></body>""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json: $.zero, in: [0]           | true",
                "json: $.zero, in: [0.00, 7]     | true",
                "json: $.zero, in: ['0']         | true",
                "json: $.text0, in: [0]          | true",
                "json: $.zero, is: 1             | false",
                "json: $.half, is: 0.5           | true",
                "json: $.half, is: '0.5'         | false",
                "json: $.half, min: 0.5, max: 0.5| true",
                "json: $.half, min: 0.51         | false",
                "json: $.half, max: 0.49         | false",
                "json: $.big, is: 12345678901234567890 | true",
                "json: $.big, is: 12345678901234567891 | false",
                "json: $.negative, in: [-3000]   | true",
                "json: $.yes, is: true           | true",
                "json: $.yes, is: false          | false",
                "json: $.word, is: Hello         | true",
                "json: $.word, is: hello         | false",
                "json: $.word, matches: '^H.*o$' | true",
                "json: $.word, matches: '^h'     | false",
                "json: $.word, min: 0            | false",
                "json: $.word, exists: true      | true",
                "json: $.none, exists: true      | false",
                "json: $.none, exists: false     | true",
                "json: $.blank, exists: true     | false",
                "json: $.nowhere, exists: false  | true",
                "json: $.nowhere, in: [0]        | false",
                "status: 200                     | true",
                "status: [429, 503]              | false",
                "status: [200], json: $.zero, is: 1 | false",
                "header: X-Kind, is: fresh       | true",
                "header: x-kind, matches: es     | true",
                "header: X-Other, exists: false  | true",
                "finalPath: /items               | true",
                "finalPath: /items/              | true",
                "finalPath: /items/7             | true",
                "finalPath: /item                | false",
                "finalPath: /                    | true",
                "'any: [{status: 500}, {json: $.zero, is: 0}]' | true",
                "'all: [{status: 200}, {json: $.zero, is: 1}]' | false",
            })
    void a_json_answer_matches(String matcher, boolean holds) {
        assertThat(holds(matcher, JSON)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text: [sold out]                       | true",
                "text: SOLD OUT                         | true",
                "text: [nothing, add to cart]           | true",
                "css: main, text: [add to cart]         | false",
                "css: footer, text: [add to cart]       | true",
                "css: p.stock, text: [straße]           | true",
                "css: p.stock, text: [ÜBRIG]            | true",
                "css: p.stock, exists: true             | true",
                "css: p.gone, exists: true              | false",
                "css: p.gone, exists: false             | true",
                "css: p.gone, text: [sold out]          | false",
                "css: footer, is: Add to cart           | true",
                "json: $.code, exists: false            | false",
                "json: $.code, exists: true             | false",
            })
    void a_page_matches(String matcher, boolean holds) {
        assertThat(holds(matcher, HTML)).isEqualTo(holds);
    }

    @Test
    void absence_in_an_answer_of_another_kind_proves_nothing() {
        assertThat(holds("css: .captcha, exists: false", JSON)).isFalse();
        assertThat(holds("json: $.error, exists: false", "")).isFalse();
        assertThat(holds("json: $.error, exists: false", "{\"a\": 1")).isFalse();
        assertThat(holds("json: $.error, exists: false", "{\"a\": 1}")).isTrue();
    }

    @Test
    void any_is_or_and_all_is_and() {
        var simple = List.of(
                "json: $.zero, is: 0",
                "json: $.zero, is: 1",
                "status: 200",
                "status: 500",
                "json: $.half, min: 0.1",
                "json: $.nowhere, exists: true",
                "text: hello",
                "text: absent",
                "header: X-Kind, is: fresh");
        long seed = 20260301;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var chosen = random.ints(1 + random.nextInt(4), 0, simple.size())
                    .mapToObj(simple::get)
                    .toList();
            var list = chosen.stream().map(one -> "{" + one + "}").collect(Collectors.joining(", ", "[", "]"));
            var singles = chosen.stream().map(one -> holds(one, JSON)).toList();
            var all = !singles.contains(false);
            var any = singles.contains(true);
            assertThat(holds("all: " + list, JSON))
                    .as("seed %d, all %s", seed, list)
                    .isEqualTo(all);
            assertThat(holds("any: " + list, JSON))
                    .as("seed %d, any %s", seed, list)
                    .isEqualTo(any);
            assertThat(holds("any: " + list + ", all: " + list, JSON))
                    .as("seed %d", seed)
                    .isEqualTo(any && all);
        }
    }

    private static boolean holds(String matcher, String body) {
        var bytes = ("{" + matcher + "}").getBytes(StandardCharsets.UTF_8);
        var parsed = Matching.condition(Set.of()).parse(Spot.root("m.yaml", TreeReader.read("m.yaml", bytes)));
        var uri = URI.create("https://a.example/items/7?x=1");
        return parsed.holds(Evidence.of(new Reply(200, uri, Map.of("x-kind", "fresh"), body), YUAN, Scope.EMPTY));
    }
}
