package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {
    private static final Profile FRESH = example("fresh");
    private static final Profile DELI = example("deli");
    private static final Scope SKU = Scope.EMPTY.with("item", "sku", "7").with("item", "url", "/eggs");

    private static Profile example(String folder) {
        try {
            var url = Optional.ofNullable(ExamplesTest.class.getResource(folder + "/profile.yaml"))
                    .orElseThrow();
            return Profile.read(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_json_example_passes_its_tests() {
        assertThat(FRESH.test())
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.passed())
                        .as(result.sentence().toString())
                        .isTrue());
        assertThat(FRESH.watchOnly()).isFalse();
    }

    @Test
    void a_form_is_encoded_as_a_form() {
        var login = FRESH.request(
                Step.LOGIN, Scope.EMPTY.with("secret", "phone", "+86 1&2").with("ask", "code", "123"));
        assertThat(login.body())
                .contains(new Request.Body("application/x-www-form-urlencoded", "phone=%2B86+1%262&code=123"));
        assertThat(FRESH.kept(Step.LOGIN).cookies()).containsExactly("SESSID");
    }

    @Test
    void an_empty_list_of_orders_is_an_answer_and_garbage_is_not() {
        assertThat(orders("{\"data\": {\"list\": []}}")).isEqualTo(new Outcome.Ok());
        assertThat(orders("{\"data\": {}}")).isInstanceOf(Outcome.Unknown.class);
        assertThat(orders("<html>")).isInstanceOf(Outcome.Unknown.class);
    }

    private static Outcome orders(String body) {
        return FRESH.judge(Step.ORDERS, new Reply(200, FRESH.base(), Map.of(), body), Scope.EMPTY)
                .outcome();
    }

    @Test
    void the_html_example_only_watches() {
        assertThat(DELI.watchOnly()).isTrue();
        assertThat(DELI.request(Step.ITEM, SKU).uri()).isEqualTo(URI.create("https://deli.example/eggs"));
    }

    @Test
    void a_date_header_is_a_clock_of_whole_seconds() {
        var clock = DELI.clock().orElseThrow();
        assertThat(clock.request().method()).isEqualTo(Request.Method.HEAD);
        var date = Map.of("date", "Sun, 01 Mar 2026 06:00:00 GMT");
        assertThat(clock.stamp(new Reply(200, DELI.base(), date, "")))
                .contains(new Stamp(Instant.parse("2026-03-01T06:00:00Z"), Duration.ofSeconds(1)));
        assertThat(clock.stamp(new Reply(503, DELI.base(), date, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "InStock, true, '', AVAILABLE",
        "InStock, false, '', UNKNOWN",
        "InStock, true, Sold  OUT, SOLD_OUT",
        "InStock, true, 售罄, SOLD_OUT",
        "OutOfStock, true, '', SOLD_OUT",
        "PreOrder, true, '', NOT_OPEN",
        "BackOrder, true, '', UNKNOWN",
    })
    void a_visible_no_beats_a_metadata_yes(String availability, boolean button, String stock, String outcome) {
        var page = """
                <html><body><main><p class="stock">%s</p><form class="buy"><button type="submit" %s>Add to cart</button>
                </form></main><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "sku": "7", "offers":
                {"@type": "Offer", "sku": "7", "price": "12.50", "priceCurrency": "CNY",
                "availability": "https://schema.org/%s"}}</script></body></html>
                """.formatted(stock, button ? "" : "disabled", availability);
        var judged = deli(page, "/eggs");
        assertThat(judged.label()).as(judged.toString()).isEqualTo(outcome);
    }

    @Test
    void a_captcha_page_with_add_to_cart_in_it_is_a_challenge() {
        assertThat(deli(
                        "<body><div id=slider-verify></div><main><form class=buy><button type=submit>Add to cart",
                        "/eggs"))
                .isInstanceOf(Outcome.NeedsChallenge.class);
        assertThat(deli("<body><p>You are in the WAITING room</p>", "/eggs")).isInstanceOf(Outcome.Queued.class);
        assertThat(deli("<body>hello", "/signin")).isInstanceOf(Outcome.NeedsLogin.class);
        assertThat(deli("<body>hello", "/signing-up")).isInstanceOf(Outcome.Unknown.class);
    }

    private static Outcome deli(String page, String path) {
        var reply = new Reply(200, DELI.base().resolve(path), Map.of("content-type", "text/html"), page);
        return DELI.judge(Step.ITEM, reply, SKU).outcome();
    }
}
