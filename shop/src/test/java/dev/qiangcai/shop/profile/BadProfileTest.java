package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadProfileTest {
    private static final String GOOD = ProfileText.HEAD + "steps:\n" + ProfileText.ITEM;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: Tiny        | nmae: Tiny                | 3:1 | \"nmae\" is no key of a profile. Did you mean \"name\"?",
                "{gapMs: 1000, in  | {gapsMs: 1000, in         | 6:8 | Did you mean \"gapMs\"?",
                "gapMs: 1000       | gapMs: fast               | 6:8 | \"pace.gapMs\" must be of type integer",
                "profile: 1        | profile: 2                | 1:1 | \"profile\" is \"2\", but must be one of 1",
                "is: SOLD_OUT      | is: SOLDOUT               | 11:17 | Did you mean \"SOLD_OUT\"?",
                "  item:           | `  itm:`                  | 8:5 | \"itm\" is no key of \"steps\". Did you mean \"item\"?",
                "as: int           | as: integer               | 10:35 | must be one of text, int",
                "{item.sku}        | {itme.sku}                | 9:5 | there is no scope \"itme\"",
                "{item.sku}        | {item.sk}                 | 9:5 | Did you mean \"sku\"?",
                "{item.sku}        | {item.sku?}               | 9:5 | an address cannot be left out",
                "{item.sku}        | {item sku}                | 9:5 | is no placeholder",
                "{item.sku}        | {item.sku                 | 9:5 | has a brace without its other half",
                "/items/{item.sku} | items/{item.sku}          | 9:5 | is no address",
                "/items/{item.sku} | https://evil.example/x    | 9:5 | is not listed under \"hosts\"",
                "var: stock, max   | var: stok, max            | 11:31 | there is no read \"stok\" before this place",
                "{json: $.stock, a | {jsn: $.stock, a          | 10:20 | Did you mean \"json\"?",
                "{json: $.stock, a | {json: '$.[', a           | 10:20 | JSONPath",
                "{json: $.stock, a | {css: x, json: $.stock, a | 10:12 | needs exactly one source",
                "{json: $.stock, a | {attr: x, json: $.a, a    | 10:20 | belongs beside \"css\" only",
                "is: AVAILABLE     | is: ACCEPTED              | 11:52 | only the step \"order\" can be ACCEPTED",
                "is: AVAILABLE     | is: QUEUED                | 8:3 | can never say AVAILABLE",
                "max: 0            | wait: {json: $.a}, max: 0 | 11:43 | \"wait\" is for THROTTLED",
                "var: stock, max: 0 | var: stock              | 11:31 | say what \"var\" should be",
                "var: stock, max: 0 | var: stock, json: $.a, max: 0 | 11:16 | one condition compares one value",
                "get: /items       | user: a                   | 9:5 | is no key",
                "https://tiny      | http://tiny               | 5:1 | Name an https address, or http on this machine",
                "https://tiny      | ftp://tiny                | 5:1 | \"base\" is not valid",
                "base: https://tiny.example/api | base: https://third.example | 5:1 | is not listed",
                "name: Tiny        | name: Tiny\\nname: Again   | 4:1 | the key \"name\" stands twice",
                "name: Tiny        | name: !!str Tiny          | 3:7 | the tag",
                "name: Tiny        | name: !evil {}            | 3:7 | the tag",
                "name: Tiny        | name: *none               | 3:7 | no anchor",
                "name: Tiny        | name: [                   | 5:1 | this is not YAML",
                "name: Tiny        | name:                     | 3:1 | \"name\" must be of type string",
                "name: Tiny        | name: Tiny\\nsettings: [{name: a, label: 3}] | 4:22 | \"settings[0].label\" must be of type",
                "name: Tiny        | name: Tiny\\nsettings: [{name: a, label: {en: A}}] | 4:22 | the key \"zh\" is missing",
                "name: Tiny        | name: Tiny\\nsettings: [{name: a, label: {en: A, cn: B}}] | 4:37 | \"cn\" is no key of \"settings[0].label\"",
                "name: Tiny        | name: Tiny\\nsettings: [{name: a, label: {en: A, zh: ''}}] | 4:37 | \"settings[0].label.zh\" is not valid",
            })
    void an_error_names_line_column_and_remedy(String from, String to, String place, String what) {
        var text = GOOD.replaceFirst(
                java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to.replace("\\n", "\n")));
        assertThat(text).as("the slip is in the text").isNotEqualTo(GOOD);
        var failure = catchThrowable(() -> ProfileText.parse("tiny.yaml", text));
        assertThat(failure).isInstanceOf(BadProfile.class);
        assertThat(failure.getMessage()).startsWith("tiny.yaml:" + place + ": ").contains(what);
        assertThat(((BadProfile) failure).sentence().in(Locale.SIMPLIFIED_CHINESE))
                .startsWith("tiny.yaml:" + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "session: {get: /me}                                              | has no way to succeed",
                "session: {get: /me, post: /me, ok: {status: 200}}                | exactly one of get, head, post, put",
                "session: {get: /me, form: {a: b}, ok: {status: 200}}             | carries no body",
                "cart: {post: /c, form: {a: b}, json: {a: b}, ok: {status: 200}}  | carries one body, but here are form, json",
                "cart: {post: /c, graphql: {query: '{a(b:$sku)}'}, ok: {status: 200}} | uses $sku, which is not among",
                "cart: {post: /c, graphql: {query: '{a(b:$sku)}', variables: {sk: 1}}, ok: {status: 200}} | Did you mean \"sk\"",
                "cart: {post: /c, graphql: {query: '{a}', variables: {sku: 1}}, ok: {status: 200}} | the document uses no $sku",
                "cart: {post: /c, read: {a: {json: '$.a[{item.sku}]'}}}           | stands between quotes",
                "cart: {post: /c, read: {a: {css: 'a[b={item.sku}]'}}}            | stands between quotes",
                "cart: {post: /c, read: {a: {json: '$.a[?(@.b==\"{item.sk}\")]'}}} | Did you mean \"sku\"",
                "cart: {post: /c, headers: {User-Agent: x}, ok: {status: 200}}    | is the connection's or the session's",
                "cart: {post: /c, headers: {Content-Type: x}, ok: {status: 200}}  | is the connection's or the session's",
                "cart: {post: /c, headers: {Expect: x}, ok: {status: 200}}        | is the connection's or the session's",
                "cart: {post: /c, ok: {css: 'a:has(b:has(c))', exists: true}}     | would take too long",
                "cart: {post: /c, json: {a: '{quote.token}'}, ok: {status: 200}}  | there is no scope \"quote\"",
                "cart: {post: /c, read: {a: {css: b, regex: '('}}}                | does not compile",
                "cart: {post: /c, read: {a: {var: b, regex: 'c'}}}                | needs exactly one source",
                "cart: {post: /c, read: {a: {css: b, as: date}}}                  | needs to know how the store writes it",
                "cart: {post: /c, read: {a: {css: b, as: date, format: 'dd.MM.yyyy', zone: UTC}}} | to the minute",
                "cart: {post: /c, read: {a: {css: b, as: date, format: 'yyyy-MM-dd hh:mm', zone: UTC}}} | to the minute",
                "cart: {post: /c, read: {a: {css: b, as: date, format: 'yyyy-MM-dd HH:mm', zone: Mars}}} | is no time zone",
                "cart: {post: /c, read: {a: {css: b, zone: UTC}}}                 | belongs beside \"as: date\" only",
                "cart: {post: /c, read: {a: {css: b, decimal: '.'}}}              | belongs beside \"as: money\" only",
                "order: {post: /o, ok: {status: 200}}                             | can never say ACCEPTED",
                "order: {get: /o, outcomes: [{is: ACCEPTED, status: 200}]}        | an order is a post or a put",
                "order: {post: /o, outcomes: [{is: ACCEPTED, status: 200}], then: {post: /p, ok: {status: 200}}} | is one request",
                "list: {get: /l, rows: {css: li}, read: {a: {css: .}}, ok: {var: a, exists: true}} | nothing is read before",
                "session: {get: /me, ok: {text: ['']}}                            | is not valid",
                "session: {get: /me, ok: {json: $.a, matches: '('}}               | does not compile",
                "session: {get: /me, ok: {any: [{any: [{status: 200}]}]}}         | \"any\" is no key",
                "session: {get: '{event.challenge?}', ok: {status: 200}}          | cannot be left out",
                "session: {get: '/a%zz', ok: {status: 200}}                       | is no address",
            })
    void a_step_that_could_not_work_is_refused(String step, String what) {
        assertThatThrownBy(() -> ProfileText.steps("  " + step))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining(what);
    }

    @Test
    void json_has_positions_too() {
        var text = "{\"profile\": 1,\n  \"nme\": \"x\"}";
        assertThatThrownBy(() -> ProfileText.parse("a.json", text)).hasMessageContaining("a.json:2:");
        assertThatThrownBy(() -> ProfileText.parse("a.json", "{\"a\": 1, \"a\": 2}"))
                .hasMessageContaining("uplicate");
        assertThatThrownBy(() -> ProfileText.parse("a.json", "{} {}"))
                .hasMessageContaining("one file holds one profile");
    }

    @Test
    void toml_names_the_key_and_the_line_of_a_slip_in_its_grammar() {
        assertThatThrownBy(() -> ProfileText.parse("a.toml", "profile = 1\nid = \n"))
                .hasMessageContaining("a.toml:2:");
        assertThatThrownBy(() -> ProfileText.parse("a.toml", "profile = 1\nnme = 'x'\n"))
                .hasMessageContaining("nme");
    }

    @Test
    void yaml_json_and_toml_are_the_same_profile() {
        var tree = TreeReader.read("a.yaml", GOOD.getBytes(StandardCharsets.UTF_8));
        var json = ProfileText.parse("a.json", JsonTree.node(tree).toString());
        var toml = ProfileText.parse("a.toml", """
                profile = 1
                id = "tiny"
                name = "Tiny"
                hosts = ["tiny.example", "other.example"]
                base = "https://tiny.example/api"
                pace = {gapMs = 1000, inFlight = 1}
                [steps.item]
                get = "/items/{item.sku}"
                read = {stock = {json = "$.stock", as = "int"}}
                outcomes = [{is = "SOLD_OUT", var = "stock", max = 0}, {is = "AVAILABLE", var = "stock", min = 1}]
                """);
        var yaml = ProfileText.parse("a.yaml", GOOD);
        assertThat(json.describe(Locale.ENGLISH)).isEqualTo(yaml.describe(Locale.ENGLISH));
        assertThat(toml.describe(Locale.ENGLISH)).isEqualTo(yaml.describe(Locale.ENGLISH));
    }
}
