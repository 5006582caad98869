package dev.qiangcai.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {
    private final Masks masks = new Masks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "call 13812345678 now | 13812345678",
                "call +86 138-1234-5678 now | 1234",
                "{\"phone\":\"13812345678\"} | 13812345678",
                "Set-Cookie: SCSESSION=a1b2c3; Path=/ | a1b2c3",
                "headers {cookie=[SCSESSION=a1b2c3; other=z9]} | z9",
                "Authorization: Basic dXNlcjpwYXNz | dXNlcjpwYXNz",
                "sent Bearer abc.def-ghi | abc.def",
                "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln | c2ln",
                "{\"submitToken\": \"tok-12ab\"} | tok-12ab",
                "POST /login?code=482913&x=1 | 482913",
                "{\"code\":\"482913\"} | 482913",
                "验证码：482913 | 482913"
            })
    void what_looks_like_a_secret_is_hidden_without_being_told(String text, String secret) {
        assertThat(masks.mask(text)).contains(Masks.MASK).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opened at 1700123456789 on the store's clock",
                "{\"code\": 1041, \"data\": {\"openAt\": 1700123456789}}",
                "order 20260101000001 accepted for ¥12.50 after 31.4 ms",
                "GET https://api.shangchao.net/v1/items/1001"
            })
    void what_an_engineer_needs_stays_readable(String text) {
        assertThat(masks.mask(text)).isEqualTo(text);
    }

    @Test
    void a_secret_is_hidden_as_written_in_a_url_and_in_json() {
        masks.hide("a/b \"c\"");
        assertThat(masks.mask("q=a%2Fb+%22c%22")).doesNotContain("%22c");
        assertThat(masks.mask("{\"q\":\"a/b \\\"c\\\"\"}")).doesNotContain("a/b");
    }

    @Test
    void the_longer_of_two_secrets_goes_first() {
        masks.hide("abcd");
        masks.hide("abcdefgh");
        assertThat(masks.mask("abcdefgh")).isEqualTo(Masks.MASK);
    }

    @Test
    void a_secret_of_two_characters_hides_nothing() {
        masks.hide("12");
        assertThat(masks.mask("at 12:12")).isEqualTo("at 12:12");
    }

    @Test
    void masks_do_not_print_what_they_hide() {
        masks.hide("open-sesame");
        assertThat(masks.toString()).doesNotContain("sesame");
    }
}
