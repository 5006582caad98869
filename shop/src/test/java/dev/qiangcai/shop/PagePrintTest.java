package dev.qiangcai.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePrintTest {
    @ParameterizedTest
    @CsvSource({
        "<h1>Tea</h1>, <h1>Tea</h1>, true",
        "<h1>Tea</h1>, <h1>Tee</h1>, false",
        "<h1>Tea</h1><!-- 12 ms -->, <h1>Tea</h1><!-- 7 ms -->, true",
        "<script nonce=1>var t = 1</script><p>1</p>, <script nonce=1>var t = 22</script><p>1</p>, true",
        "<script>var t = 1</script><p>1</p>, <script>var t = 22</script><p>2</p>, false",
        "<script type=application/ld+json>{1}</script>, <script type=application/ld+json>{2}</script>, false",
        "<script>unclosed 1, <script>unclosed 2, false",
        "<!-- unclosed 1, <!-- unclosed 2, false",
    })
    void a_page_is_known_again_by_what_is_read_of_it(String one, String other, boolean same) {
        assertThat(PagePrint.of(reply(one)).sameText(PagePrint.of(reply(other))))
                .isEqualTo(same);
    }

    @Test
    void its_validators_make_the_next_request_conditional() {
        var headers = Map.of("etag", "W/\"7\"", "last-modified", "Sun, 29 Nov 2026 10:00:00 GMT");
        var print = PagePrint.of(new Reply(200, URI.create("https://shop.example/"), headers, "x"));
        assertThat(print.conditions())
                .containsEntry("If-None-Match", "W/\"7\"")
                .containsEntry("If-Modified-Since", "Sun, 29 Nov 2026 10:00:00 GMT");
        assertThat(PagePrint.NONE.conditions()).isEmpty();
    }

    private static Reply reply(String body) {
        return new Reply(200, URI.create("https://shop.example/"), Map.of(), body);
    }
}
