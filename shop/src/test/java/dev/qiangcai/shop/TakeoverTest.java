package dev.qiangcai.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.Takeover.Reason;
import dev.qiangcai.shop.browser.Copied;
import dev.qiangcai.shop.profile.Profile;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is taken of a copy, and what is not.
class TakeoverTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Profile SHANGCHAO = Profile.bundled("shangchao");
    private static final Profile VENDURE = Profile.bundled("vendure");

    @ParameterizedTest
    @CsvSource({
        "api.shangchao.net, FALSE, 0, SCSESSION, ",
        "api.shangchao.net, FALSE, 1900000000, SCSESSION, ",
        ".shangchao.net, TRUE, 0, SCSESSION, ",
        "API.shangchao.net, FALSE, 0, SCSESSION, ",
        "shangchao.net, FALSE, 0, SCSESSION, OTHER_HOST",
        "www.shangchao.net, FALSE, 0, SCSESSION, OTHER_HOST",
        "evilapi.shangchao.net, TRUE, 0, SCSESSION, OTHER_HOST",
        "api.shangchao.net.evil.example, TRUE, 0, SCSESSION, OTHER_HOST",
        "bank.example, FALSE, 0, SCSESSION, OTHER_HOST",
        ".net, TRUE, 0, SCSESSION, NOT_ALLOWED",
        "api.shangchao.net, FALSE, 1000000000, SCSESSION, EXPIRED",
        "api.shangchao.net, FALSE, -1, SCSESSION, EXPIRED",
        "api.shangchao.net, FALSE, 0, theme, NOT_KEPT"
    })
    void of_a_cookies_file_what_the_profile_needs_is_taken_and_all_else_said(
            String host, String below, String expires, String name, Reason reason) {
        var line = String.join("\t", host, below, "/", "TRUE", expires, name, "v");
        var takeover = Takeover.of(SHANGCHAO, Copied.read("# Netscape HTTP Cookie File\n" + line), NOW);
        if (reason == null) {
            assertThat(takeover.taken()).containsExactly(name);
            assertThat(takeover.leftOut()).isEmpty();
        } else {
            assertThat(takeover.taken()).isEmpty();
            assertThat(takeover.leftOut()).extracting(Takeover.LeftOut::reason).containsExactly(reason);
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_has_its_words(Reason reason) {
        var left = new Takeover.LeftOut("sid", "bank.example", reason);
        assertThat(left.why().in(Locale.ENGLISH)).isNotBlank();
        assertThat(left.why().in(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
    }

    @Test
    void an_authorization_is_taken_where_the_profile_sends_one_that_it_keeps() {
        var copied = Copied.read("curl 'https://vendure.example/shop-api' -H 'Authorization: bearer t0k.en'");
        var takeover = Takeover.of(VENDURE, copied, NOW);
        assertThat(takeover.taken()).containsExactly("authorization");
        assertThat(takeover.belongings().texts()).containsEntry("login.token", "t0k.en");
        assertThat(takeover.toString()).doesNotContain("t0k.en");
    }

    @ParameterizedTest
    @CsvSource({"shangchao, Bearer t0k.en", "vendure, Basic dTpw", "vendure, Bearer", "vendure, t0k.en"})
    void another_authorization_is_left_out(String profile, String header) {
        var copied = Copied.read("curl 'https://a.example/' -H 'Authorization: " + header + "'");
        var takeover = Takeover.of(Profile.bundled(profile), copied, NOW);
        assertThat(takeover.taken()).isEmpty();
        assertThat(takeover.leftOut()).extracting(Takeover.LeftOut::reason).containsExactly(Reason.NOT_SENT);
    }
}
