package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileProfileTest {
    private static final String PIECES = "{}[]:,\"'#&*!|>-?%@`~\t\n 0aé汉\u0000\u2028$.<=+^\\/";

    @Test
    void a_bomb_of_aliases_is_refused() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append(
                    "a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        refused("a.yaml", bomb.toString());
        var doubled = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 25; i++) {
            doubled.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        refused("a.yaml", doubled.toString());
        refused("a.yaml", "a: &a [1]\nb: [" + "*a, ".repeat(60) + "1]\n");
        refused("a.yaml", "a: &a [*a]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "a.json", "a.toml"})
    void depth_and_size_are_bounded(String file) {
        refused(file, "[".repeat(100_000));
        refused(file, "[".repeat(40) + "]".repeat(40));
        refused(file, "{\"a\":".repeat(40) + "1" + "}".repeat(40));
        refused(file, "a = " + "[".repeat(40) + "]".repeat(40));
        refused(file, "x".repeat(1 << 20));
        refused(file, "- x\n".repeat(60_000));
        refused(file, "[" + "1,".repeat(60_000) + "1]");
        refused(file, "");
        refused(file, "null");
        refused(file, "\u0000");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatThrownBy(() -> ProfileFile.parse(
                        "a.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0}, new Answers.Bundle("/none")))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_mutated_profile_parses_or_says_where_it_is_wrong() {
        var yaml = bundled();
        mutate("a.yaml", yaml, 1_000);
        var tree = TreeReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        mutate("a.json", JsonTree.node(tree).toPrettyString(), 1_000);
        mutate(
                "a.toml",
                "profile = 1\nid = \"t\"\nname = 'T'\nhosts = [\"a.example\"]\n[pace]\ngapMs = 1_000\ninFlight = 1\n",
                1_000);
    }

    private static void mutate(String file, String good, int rounds) {
        long seed = 20260301;
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            var text = mutated(good, random);
            try {
                assertThat(ProfileText.parse(file, text).steps()).isNotEmpty();
            } catch (BadProfile wrong) {
                boolean placed = file.endsWith(".toml") || wrong.line() > 0;
                assertThat(placed)
                        .as("%s, seed %d, round %d: %s", file, seed, round, wrong)
                        .isTrue();
            } catch (RuntimeException | StackOverflowError other) {
                fail("%s, seed %d, round %d: %s\n%s".formatted(file, seed, round, other, text), other);
            }
        }
    }

    private static String mutated(String good, Random random) {
        var text = new StringBuilder(good);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                default -> text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
    }

    @Test
    void recorded_answers_outside_the_folder_are_never_opened(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.json"), "{\"stock\": 1}");
        var inside = Files.createDirectories(folder.resolve("store"));
        Files.createSymbolicLink(inside.resolve("link.json"), secret);
        for (var answer :
                new String[] {"../secret.json", secret.toString(), "link.json", "a/../../secret.json", ".hidden"}) {
            var file = Files.writeString(
                    inside.resolve("profile.yaml"),
                    ProfileText.HEAD + "steps:\n" + ProfileText.ITEM + "tests: [{step: item, answer: '" + answer
                            + "', expect: {outcome: AVAILABLE}}]\n");
            var result = Profile.read(file).test().getFirst();
            assertThat(result.passed()).as(answer).isFalse();
            assertThat(result.sentence().toString()).contains("beside the profile");
        }
    }

    private static void refused(String file, String text) {
        assertThatThrownBy(() -> ProfileText.parse(file, text))
                .isInstanceOf(BadProfile.class)
                .message()
                .hasSizeLessThan(2_000);
    }

    private static String bundled() {
        try (var in = Objects.requireNonNull(
                HostileProfileTest.class.getResourceAsStream("/profiles/shangchao/profile.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
