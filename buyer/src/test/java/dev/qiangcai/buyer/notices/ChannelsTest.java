package dev.qiangcai.buyer.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
    @ParameterizedTest
    @CsvSource({
        "json://192.168.1.5:8080/hook, json 192.168.1.5:8080",
        "json://[::1]:8080/hook, json [::1]:8080",
        "jsons://me:secret@hooks.example/a/b, jsons hooks.example",
        "ntfy://secret-topic, ntfy ntfy.sh",
        "ntfys://tk_secret@ntfy.example/eggs, ntfys ntfy.example",
        "NTFY://nas.local/eggs/, ntfy nas.local",
        "barks://api.day.app/secretDevice, barks api.day.app",
        "bark://nas:8080/secretDevice, bark nas:8080",
        "schan://SCTsecret, schan sctapi.ftqq.com",
        "pushplus://secret0secret0secret, pushplus www.pushplus.plus",
        "wecombot://secret-key, wecombot qyapi.weixin.qq.com",
        "feishu://secret-key, feishu open.feishu.cn",
        "dingtalk://secret1@secret2/13800000000, dingtalk oapi.dingtalk.com",
        "tgram://123456789:secret_secret/42, tgram api.telegram.org",
        "mailtos://me:secret@gmail.com, mailtos smtp.gmail.com:587",
        "mailtos://me:secret@qq.com, mailtos smtp.qq.com:465",
        "mailtos://me:secret@mail.example?mode=ssl, mailtos mail.example:465",
        "mailtos://me:secret@example.org:2525?smtp=mx.example.org&to=you@example.org, mailtos mx.example.org:2525",
        "mailto://relay.local/you@example.org?from=me@example.org, mailto relay.local:25",
        "apprise://nas:8000/secret-key, apprise nas:8000",
        "jsons://hooks.example/a?format=text&overflow=upstream&verify=yes&rto=4.0, jsons hooks.example",
    })
    void addresses_as_apprise_spells_them_name_a_channel_without_its_secret(String address, String name) {
        var channel = Channels.parse(address).getFirst();
        assertThat(channel.name()).isEqualTo(name);
        assertThat(channel).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hook", "https://hooks.example/secret", "smoke://signal", "json:secret", "json://a b"})
    void what_is_no_channel_is_refused_with_all_the_spellings_and_without_repeating_it(String address) {
        assertThatExceptionOfType(BadChannel.class)
                .isThrownBy(() -> Channels.parse(address))
                .withMessageContainingAll("jsons://", "tgram://BOT_TOKEN/CHAT_ID", "mailtos://", "\n")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json://",
                "json://secret:99999/",
                "json://host/secret%zz",
                "json://host/{secret}",
                "jsons://host/?+Host=secret",
                "ntfy://host/topic.secret",
                "ntfy://",
                "barks://api.day.app",
                "schan://secret/more",
                "pushplus://secret",
                "pushplus://secret0secret0secret?channel=webhook",
                "wecombot://",
                "feishu://secret!",
                "dingtalk://secret-secret",
                "dingtalk://secret/notaphone",
                "tgram://secret/42",
                "tgram://123456789:secret_secret",
                "tgram://123456789:secret_secret/somebody",
                "mailtos://secret",
                "mailtos://me:se/secret@mail.example",
                "mailtos://me:secret@mail.example?to=nobody",
                "mailtos://me:secret@mail.example?mode=none",
                "apprises://host",
            })
    void what_lacks_something_is_refused_with_that_kinds_spelling(String address) {
        assertThatExceptionOfType(BadChannel.class)
                .isThrownBy(() -> Channels.parse(address))
                .withMessageContainingAll("That is no address for", "%2F")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "ntfy://nas/eggs?priority=max, priority, token",
        "ntfy://nas/eggs?+X-Tag=1, +X-Tag, token",
        "schan://SCTsecret?tags=a, tags, –",
        "json://nas/hook?name=1, name, –",
    })
    void a_setting_that_would_be_passed_over_is_refused(String address, String setting, String known) {
        assertThatExceptionOfType(BadChannel.class)
                .isThrownBy(() -> Channels.parse(address))
                .withMessageContainingAll('"' + setting + '"', known);
    }

    @Test
    void certificates_are_always_verified() {
        assertThatExceptionOfType(BadChannel.class)
                .isThrownBy(() -> Channels.parse("jsons://nas/hook?verify=no"))
                .withMessageContaining("always verified");
    }

    @Test
    void a_password_for_mail_never_goes_over_the_network_in_the_clear() {
        assertThatExceptionOfType(BadChannel.class)
                .isThrownBy(() -> Channels.parse("mailto://me:secret@mail.example"))
                .withMessageContainingAll("mailtos://", "mail.example")
                .withMessageNotContaining("secret");
        assertThat(Channels.parse("mailto://me:secret@localhost?from=me@example.org"))
                .hasSize(1);
    }

    @Test
    void what_no_log_may_show_is_known_and_servers_and_words_of_every_day_are_not_among_it() {
        assertThat(secrets("ntfys://me:pass-word@nas.local:8443/topic/0123456789"))
                .containsExactlyInAnyOrder("pass-word", "0123456789");
        assertThat(secrets("dingtalk://SEC0123@0a1b2c3d")).containsExactlyInAnyOrder("SEC0123", "0a1b2c3d");
        assertThat(secrets("jsons://hooks.example/qiangcai?+X-Key=0123456789")).containsExactly("0123456789");
        assertThat(secrets("mailtos://me:pass-word@gmail.com")).containsExactly("pass-word");
    }

    private static Set<String> secrets(String address) {
        return Channels.parse(address).getFirst().secrets();
    }

    @Test
    void it_is_said_in_chinese_too() {
        assertThatExceptionOfType(BadChannel.class)
                .isThrownBy(() -> Channels.parse("smoke://signal"))
                .satisfies(refused -> assertThat(refused.sentence().in(Locale.SIMPLIFIED_CHINESE))
                        .contains("可用", "schan://SENDKEY"));
    }
}
