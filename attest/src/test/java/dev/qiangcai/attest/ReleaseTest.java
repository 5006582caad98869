package dev.qiangcai.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    private static final Set<String> ALL = Set.of();

    @TempDir
    private Path folder;

    @TempDir
    private Path keys;

    private Release release;
    private SigningKey secret;
    private VerificationKey open;

    @BeforeEach
    void sign() throws IOException {
        open = VerificationKey.read(SigningKey.make(keys.resolve("key")));
        secret = SigningKey.read(keys.resolve("key"));
        release = new Release(folder);
        signed(release, "one.tar", "two.deb");
    }

    private void signed(Release made, String... names) throws IOException {
        for (var name : names) {
            Files.writeString(made.folder().resolve(name), "contents of " + name);
        }
        made.sign(List.of(names), how(), secret);
    }

    private static Statement.Provenance how() {
        return Statement.Provenance.of(
                "https://example.org/build/v1",
                Map.of("debug", "false"),
                List.of(Resource.commit("sources", "0f"), Resource.of("libc6.deb", "1f")),
                "https://example.org/builder");
    }

    @Test
    void an_untouched_release_is_what_its_key_says() {
        assertThat(release.verify(open, ALL)).containsExactly(new Verdict.Same("one.tar"), new Verdict.Same("two.deb"));
        assertThat(release.verify(open, Set.of("two.deb"))).containsExactly(new Verdict.Same("two.deb"));
    }

    @Test
    void the_same_files_are_signed_the_same_way_again() throws IOException {
        var before = Files.readAllBytes(folder.resolve(Release.PROVENANCE));
        release.sign(List.of("two.deb", "one.tar"), how(), secret);
        assertThat(folder.resolve(Release.PROVENANCE)).hasBinaryContent(before);
    }

    @Test
    void a_changed_and_a_missing_file_are_named() throws IOException {
        Files.writeString(folder.resolve("one.tar"), "contents of one,tar");
        Files.delete(folder.resolve("two.deb"));
        assertThat(release.verify(open, ALL))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .isInstanceOfSatisfying(
                                        Verdict.Changed.class,
                                        changed -> assertThat(changed.found())
                                                .isEqualTo(Sha256.of(
                                                        "contents of one,tar".getBytes(StandardCharsets.UTF_8)))
                                                .isNotEqualTo(changed.wanted())),
                        two -> assertThat(two).isEqualTo(new Verdict.Missing("two.deb")));
    }

    @Test
    void another_key_vouches_for_nothing() {
        var other = VerificationKey.read(SigningKey.make(keys.resolve("other")));
        assertThatThrownBy(() -> release.verify(other, ALL))
                .isInstanceOf(AttestException.class)
                .hasMessageContaining("was not signed with this key");
    }

    @Test
    void a_file_that_nobody_named_is_a_stranger() {
        assertThatThrownBy(() -> release.verify(open, Set.of("three.zip")))
                .isInstanceOf(AttestException.class)
                .hasMessageContaining("three.zip is not in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256SUMS", "SHA256SUMS.sig", "provenance.intoto.jsonl"})
    void without_what_vouches_for_it_a_release_is_refused(String name) throws IOException {
        Files.delete(folder.resolve(name));
        assertThatThrownBy(() -> release.verify(open, ALL))
                .isInstanceOf(AttestException.class)
                .hasMessageContaining(name + " is not there");
    }

    @Test
    void the_provenance_of_another_release_by_the_same_key_is_refused() throws IOException {
        var other = new Release(Files.createDirectory(folder.resolve("other")));
        signed(other, "three.zip");
        Files.copy(
                other.folder().resolve(Release.PROVENANCE),
                folder.resolve(Release.PROVENANCE),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> release.verify(open, ALL))
                .isInstanceOf(AttestException.class)
                .hasMessageContaining("speaks of other files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "..", ".ssh", "a\\b"})
    void even_a_signed_list_cannot_name_what_lies_elsewhere(String name) throws IOException {
        var text = ("0".repeat(64) + "  " + name + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(Release.SUMS), text);
        Files.write(folder.resolve("SHA256SUMS.sig"), secret.sign(text));
        assertThatThrownBy(() -> release.verify(open, ALL))
                .isInstanceOf(AttestException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void no_flipped_bit_anywhere_passes() throws IOException {
        var random = new Random(20261129);
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                for (int round = 0; round < 200; round++) {
                    var flipped = bytes.clone();
                    int place = random.nextInt(bytes.length);
                    int bit = 1 << random.nextInt(8);
                    flipped[place] ^= (byte) bit;
                    Files.write(file, flipped);
                    assertThat(passes() && !isSpace(flipped, place))
                            .as("%s, byte %d, bit %d", file.getFileName(), place, bit)
                            .isFalse();
                }
                Files.write(file, bytes);
            }
        }
        assertThat(passes()).isTrue();
    }

    /// White space round the envelope says nothing, and is not signed.
    private static boolean isSpace(byte[] bytes, int place) {
        return place == bytes.length - 1 && Character.isWhitespace(bytes[place]);
    }

    private boolean passes() {
        try {
            return release.verify(open, ALL).stream().allMatch(Verdict.Same.class::isInstance);
        } catch (AttestException _) {
            return false;
        }
    }

    @Test
    void an_unsigned_release_leaves_no_signature_of_an_older_one() throws IOException {
        release.sum(List.of("one.tar"));
        assertThat(folder.resolve("SHA256SUMS.sig")).doesNotExist();
        assertThat(folder.resolve(Release.PROVENANCE)).doesNotExist();
        assertThat(folder.resolve(Release.SUMS)).hasContent(Sha256.of(folder.resolve("one.tar")) + "  one.tar");
    }
}
