package dev.qiangcai.buyer.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
    @ParameterizedTest
    @CsvSource({
        "json://192.168.1.5:8080/hook, json 192.168.1.5:8080",
        "jsons://me:secret@hooks.example/a/b, json hooks.example",
        "ntfy://my-topic, ntfy ntfy.sh",
        "ntfys://tk_secret@ntfy.example/eggs, ntfy ntfy.example",
        "ntfy://nas.local/eggs/, ntfy nas.local",
    })
    void addresses_as_apprise_spells_them_name_a_channel_without_its_secret(String address, String name) {
        var channel = Channels.parse(address);
        assertThat(channel.name()).isEqualTo(name);
        assertThat(channel.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook",
                "https://hooks.example/secret",
                "mailto://me:secret@example.org",
                "ntfy://a/b/secret",
                "json://"
            })
    void what_is_no_channel_is_refused_without_repeating_it(String address) {
        assertThatExceptionOfType(BadChannel.class)
                .isThrownBy(() -> Channels.parse(address))
                .withMessageContaining("json(s)://")
                .withMessageNotContaining("secret");
    }
}
