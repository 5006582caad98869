package dev.qiangcai.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedTest {
    private static final String SECRET = "s3cret%2Bvalue";
    private static final String BASH = """
            curl 'https://api.shangchao.net/v1/me?x=1' \\
              -H 'accept: application/json' \\
              -H 'authorization: Bearer t0ken' \\
              -b 'SCSESSION=s3cret%2Bvalue; theme=dark' \\
              -H $'x-note: it\\'s \\u0041' \\
              --data-raw $'{"a":"b\\nc"}' \\
              --compressed
            """;
    private static final String FIREFOX = "curl 'https://api.shangchao.net/v1/me' --compressed -X POST "
            + "-H 'User-Agent: Mozilla/5.0' -H 'Cookie: SCSESSION=s3cret%2Bvalue; theme=dark'";
    private static final String SAFARI = """
            curl "https://api.shangchao.net/v1/me" \\
            -X 'GET' \\
            -H 'Cookie: theme=dark; SCSESSION=s3cret%2Bvalue' \\
            -H "Accept: */*"
            """;
    private static final String CMD = """
            curl ^"https://api.shangchao.net/v1/me?a=1^&b=2^" ^
              -H ^"accept: application/json^" ^
              -b ^"SCSESSION=s3cret^%^2Bvalue; theme=dark^" ^
              -H ^"sec-ch-ua: ^\\^"Chromium^\\^";v=^\\^"140^\\^"^" ^
              --compressed
            """;
    private static final String OLD_CMD = """
            curl "https://api.shangchao.net/v1/me" ^
              -H "Cookie: SCSESSION=s3cret%2Bvalue; theme=dark" ^
              -H "sec-ch-ua: \\"Chromium\\"" --compressed
            """;
    private static final String FILE = """
            # Netscape HTTP Cookie File
            # This is a generated file! Do not edit.

            #HttpOnly_api.shangchao.net	FALSE	/	TRUE	1900000000	SCSESSION	s3cret%2Bvalue
            .shangchao.net	TRUE	/v1	FALSE	0	theme	dark
            """;

    @ParameterizedTest
    @ValueSource(strings = {BASH, FIREFOX, SAFARI, CMD, OLD_CMD, FILE})
    void every_browsers_copy_gives_the_cookies(String text) {
        for (var written : new String[] {text, text.replace("\n", "\r\n"), "\uFEFF" + text, "\n  \n" + text + "\n\n"}) {
            assertThat(Copied.read(written).cookies())
                    .extracting(CopiedCookie::name, CopiedCookie::value)
                    .containsExactlyInAnyOrder(tuple("SCSESSION", SECRET), tuple("theme", "dark"));
        }
    }

    @Test
    void an_authorization_is_taken_and_nothing_of_the_browsers_own_headers() {
        var copied = Copied.read(BASH);
        assertThat(copied.authorization()).contains("Bearer t0ken");
        assertThat(copied.toString()).doesNotContain("accept", "note");
    }

    @Test
    void a_cookie_of_a_request_goes_to_that_requests_host_alone() {
        var cookie = Copied.read(FIREFOX).cookies().getFirst();
        assertThat(cookie.scope()).isEqualTo(new CopiedCookie.Scope("api.shangchao.net", false, "/"));
        assertThat(cookie.marks().secure()).isTrue();
        assertThat(cookie.expires()).isEmpty();
    }

    @Test
    void a_cookies_file_says_where_and_how_long_a_cookie_goes() {
        var cookies = Copied.read(FILE).cookies();
        assertThat(cookies.getFirst().scope()).isEqualTo(new CopiedCookie.Scope("api.shangchao.net", false, "/"));
        assertThat(cookies.getFirst().marks()).isEqualTo(new CopiedCookie.Marks(true, true));
        assertThat(cookies.getFirst().expires()).contains(Instant.ofEpochSecond(1_900_000_000));
        assertThat(cookies.getLast().scope()).isEqualTo(new CopiedCookie.Scope("shangchao.net", true, "/v1"));
        assertThat(cookies.getLast().marks()).isEqualTo(new CopiedCookie.Marks(false, false));
        assertThat(cookies.getLast().expires()).isEqualTo(Optional.empty());
    }

    @Test
    void nothing_that_is_shown_holds_a_value() {
        assertThat(Copied.read(BASH).toString())
                .doesNotContain("s3cret", "t0ken")
                .contains("SCSESSION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "curl 'https://a.example/' -H 'Cookie: a=s3cret | not closed",
                "curl 'https://a.example/' -b 'a=s3cret' -o out | option -o",
                "curl 'https://a.example/' -b 'a=s3cret' --proxy http://x | option --proxy",
                "curl 'https://a.example/' -b s3cret | name of a file",
                "curl 'https://a.example/' -b | ends behind -b",
                "curl 'https://a.example/' -H 'accept: x' | neither a cookie nor",
                "curl -b 'a=s3cret' | has 0",
                "curl 'https://a.example/' 'https://b.example/' -b 'a=s3cret' | has 2",
                "curl 'file:///etc/passwd' -b 'a=s3cret' | not one of the web",
                "curl 'https://a.example/' -b 'a=s3cret' ; rm -rf x | holds ;",
                "curl 'https://a.example/' -b \"a=$(s3cret)\" | holds $",
                "curl 'https://a.example/' -b 'a b=s3cret' | no cookie may hold",
                "curl 'https://a.example/' -b '=s3cret' | no cookie may hold",
                "curl 'https://a.example/' -b 'a=s3crét' | no cookie may hold",
                "curl 'https://a.example/' -H 's3cret' | not well-formed",
                "Invoke-WebRequest -Uri 's3cret' | PowerShell",
                "await fetch(\"s3cret\") | PowerShell",
                "s3cret | neither a cURL command nor",
                "{\"cookies\": \"s3cret\"} | neither a cURL command nor"
            })
    void a_copy_that_is_none_is_refused_without_showing_it(String text, String told) {
        assertThatThrownBy(() -> Copied.read(text))
                .isInstanceOf(BadCopy.class)
                .hasMessageContaining(told)
                .hasMessageNotContainingAny("s3cret", "s3cr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.example,FALSE,/,TRUE,0,a | 6 fields || false",
                "a.example,maybe,/,TRUE,0,a,s3cret | TRUE, FALSE || true",
                "a.example,FALSE,here,TRUE,0,a,s3cret | path || true",
                "a.example,FALSE,/,TRUE,soon,a,s3cret | expires || true",
                "a.example,FALSE,/,TRUE,0,a b,s3cret | name, value || true",
                "a.example,FALSE,/,TRUE,0,a,s3cret;x=1 | name, value || true",
                "a b,FALSE,/,TRUE,0,a,s3cret | host || true",
                "a.example,FALSE,/,TRUE,0,a,s3cret,more | 8 fields || true"
            })
    void a_bad_line_of_a_cookies_file_is_named(String line, String told, String nothing, boolean bad) {
        var text = FILE + line.replace(',', '\t') + "\n";
        if (bad) {
            assertThatThrownBy(() -> Copied.read(text))
                    .isInstanceOf(BadCopy.class)
                    .hasMessageContaining("Line 6")
                    .hasMessageContaining(told)
                    .hasMessageNotContaining("s3cret");
        } else {
            assertThat(Copied.read(text).cookies().getLast().value()).isEmpty();
        }
    }

    @Test
    void what_is_too_long_is_refused_unread() {
        assertThatThrownBy(() -> Copied.read("curl " + "x".repeat(Copied.LARGEST)))
                .hasMessageContaining("1048576");
        assertThatThrownBy(() -> Copied.read("curl 'https://a.example' " + "-k ".repeat(5_000)))
                .hasMessageContaining("2000");
        assertThatThrownBy(() -> Copied.read("")).hasMessageContaining("nothing");
    }

    @Test
    void whatever_is_cut_or_damaged_is_read_or_refused() {
        var random = new Random(6);
        var signs = "\"'\\^$`;|&\n\t =#%\u0000é";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(new String[] {BASH, FIREFOX, SAFARI, CMD, OLD_CMD, FILE}[random.nextInt(6)]);
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setLength(Math.max(1, at));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
                }
                if (text.isEmpty()) text.append('c');
            }
            var thrown = catchThrowable(() -> Copied.read(text.toString()));
            if (thrown != null) {
                assertThat(thrown).as("round %d: %s", i, text).isInstanceOf(BadCopy.class);
                assertThat(thrown.getMessage()).doesNotContain("s3cret", "t0ken");
            }
        }
    }
}
