package dev.qiangcai.buyer.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qiangcai.buyer.notices.FarSide.Say;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pushes that only the app can read.
class BarkCipherTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Message NEWS = new Message(
            Level.NEEDS_YOU, "鸡蛋", "The store sends a code.", Optional.of(URI.create("https://shop.example/pay")));

    @Test
    void it_encrypts_as_barks_documentation_does() {
        var cipher = BarkCipher.of("1234567890123456", Optional.of("cbc")).orElseThrow();
        assertThat(cipher.encrypted("{\"body\": \"test\", \"sound\": \"birdsong\"}", "1111111111111111"))
                .isEqualTo("d3QhjQjP5majvNt5CjsvFWwqqj2gKl96RFj5OO+u6ynTt7lkyigDYNA3abnnCLpr");
    }

    @ParameterizedTest
    @CsvSource({
        "?key=0123456789abcdef, GCM, 0123456789abcdef",
        "?key=0123456789abcdef01234567&mode=gcm, GCM, 0123456789abcdef01234567",
        "?key=0123456789abcdef0123456789%2Bbcdef&mode=cbc, CBC, 0123456789abcdef0123456789+bcdef"
    })
    void the_server_gets_nothing_that_it_can_read_and_the_app_all_of_it(String settings, String mode, String key)
            throws Exception {
        try (var far = FarSide.open().saying(new Say(200, "{\"code\":200,\"message\":\"success\"}"))) {
            var channel = far.channel("bark://HOST/deviceKey1" + settings);
            assertThat(channel.send(NEWS)).isInstanceOf(Receipt.Taken.class);
            var sent = JSON.readTree(far.taken().getFirst().body());
            assertThat(sent.properties())
                    .extracting(field -> field.getKey())
                    .containsExactlyInAnyOrder("device_key", "ciphertext", "iv");
            assertThat(JSON.readTree(decrypted(
                            mode,
                            key,
                            sent.get("iv").asText(),
                            sent.get("ciphertext").asText())))
                    .isEqualTo(JSON.readTree("""
                            {"title":"鸡蛋","body":"The store sends a code.\\nhttps://shop.example/pay","level":"critical",
                            "group":"qiangcai","url":"https://shop.example/pay"}"""));
            assertThat(channel.secrets()).contains(key);
            assertThat(channel.toString()).doesNotContain(key);
        }
    }

    @Test
    void no_two_messages_are_encrypted_alike() throws Exception {
        try (var far = FarSide.open().saying(new Say(200, "{\"code\":200}"))) {
            var channel = far.channel("bark://HOST/deviceKey1?key=0123456789abcdef");
            for (int i = 0; i < 20; i++) {
                channel.send(NEWS);
            }
            assertThat(far.taken()).extracting(FarSide.Taken::body).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_long_message_is_cut_so_that_it_fits_into_a_push_when_it_is_encrypted() throws Exception {
        try (var far = FarSide.open().saying(new Say(200, "{\"code\":200}"))) {
            var text = IntStream.range(0, 4_000).mapToObj(_ -> "蛋").reduce("", String::concat);
            far.channel("bark://HOST/deviceKey1?key=0123456789abcdef")
                    .send(new Message(Level.SUCCESS, "t", text, Optional.empty()));
            assertThat(far.taken().getFirst().body().length()).isBetween(2_000, 4_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?key=short", "?key=0123456789abcdef&mode=ecb", "?mode=gcm", "?key=0123456789abcde%E8%9B%8B"})
    void a_key_or_a_mode_that_the_app_cannot_have_is_refused_and_not_repeated(String settings) {
        assertThatThrownBy(() -> Channels.parse("bark://nas/deviceKey1" + settings))
                .isInstanceOf(BadChannel.class)
                .hasMessageNotContainingAny(
                        List.of("0123456789abcde", "deviceKey1").toArray(String[]::new));
    }

    /// As the app does it.
    private static byte[] decrypted(String mode, String key, String iv, String ciphertext) throws Exception {
        var bytes = iv.getBytes(StandardCharsets.UTF_8);
        boolean gcm = mode.equals("GCM");
        assertThat(iv).hasSize(gcm ? 12 : 16);
        var cipher = Cipher.getInstance(gcm ? "AES/GCM/NoPadding" : "AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "AES"),
                gcm ? new GCMParameterSpec(128, bytes) : new IvParameterSpec(bytes));
        return cipher.doFinal(Base64.getDecoder().decode(ciphertext));
    }
}
