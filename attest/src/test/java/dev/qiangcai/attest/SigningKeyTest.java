package dev.qiangcai.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("key");
    }

    @Test
    void one_half_tells_what_the_other_has_signed() {
        var open = VerificationKey.read(SigningKey.make(file()));
        var message = "message".getBytes(StandardCharsets.UTF_8);
        var signature = SigningKey.read(file()).sign(message);
        assertThat(signature).hasSize(64);
        assertThat(open.verifies(message, signature)).isTrue();
        assertThat(open.verifies("massage".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(open.verifies(message, new byte[] {1})).isFalse();
    }

    @Test
    void a_key_as_openssl_writes_it_is_one() throws IOException {
        var openssl = Files.writeString(file(), """
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
                -----END PUBLIC KEY-----
                """);
        var signature = HexFormat.of()
                .parseHex(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                                + "d25bf5f0595bbe24655141438e7a100b");
        // RFC 8032, 7.1, test 1: the signature of nothing.
        assertThat(VerificationKey.read(openssl).verifies(new byte[0], signature))
                .isTrue();
    }

    @Test
    void only_its_owner_may_read_it_and_it_is_never_told() throws IOException {
        SigningKey.make(file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(SigningKey.read(file())).hasToString("Ed25519");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SigningKey.read(file())).hasMessageContaining("chmod 600");
    }

    @Test
    void no_key_is_written_over() {
        SigningKey.make(file());
        assertThatThrownBy(() -> SigningKey.make(file())).hasMessageContaining("there already");
        assertThatThrownBy(() -> SigningKey.make(folder.resolve("no/such"))).hasMessageContaining("cannot be written");
    }

    @Test
    void what_is_no_key_or_the_other_half_is_told_so() throws IOException {
        var open = SigningKey.make(file());
        assertThatThrownBy(() -> VerificationKey.read(file())).hasMessageContaining("\"PUBLIC KEY\" is needed");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> SigningKey.read(open)).hasMessageContaining("\"PRIVATE KEY\" is needed");
        var text = Files.writeString(folder.resolve("text"), "no key");
        assertThatThrownBy(() -> VerificationKey.read(text)).hasMessageContaining("no key in PEM form");
        var other = Files.writeString(
                folder.resolve("other"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        assertThatThrownBy(() -> VerificationKey.read(other)).hasMessageContaining("no Ed25519 key");
        assertThatThrownBy(() -> VerificationKey.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }
}
