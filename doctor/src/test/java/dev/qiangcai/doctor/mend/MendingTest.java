package dev.qiangcai.doctor.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.Findings;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {
    @TempDir
    private Path folder;

    private Source source(String text) throws IOException {
        Files.writeString(folder.resolve("a.sh"), text);
        return Source.of("a.sh", text);
    }

    private Mending mending(Source source, String... wordsAndBetter) {
        var findings = new Finding[wordsAndBetter.length / 2];
        for (var i = 0; i < findings.length; i++) {
            findings[i] = Findings.about(source, wordsAndBetter[i * 2], wordsAndBetter[i * 2 + 1]);
        }
        return Mending.of(Findings.diagnosis(source, findings));
    }

    @Test
    void the_diff_shows_what_is_then_written() throws IOException {
        var mending = mending(source("one\n抢 two three\nfour\n"), "two", "2", "four", "4");
        assertThat(mending.diff())
                .containsExactly(
                        "--- a/a.sh",
                        "+++ b/a.sh",
                        "@@ -1,3 +1,3 @@",
                        " one",
                        "-抢 two three",
                        "-four",
                        "+抢 2 three",
                        "+4");
        assertThat(folder.resolve("a.sh")).hasContent("one\n抢 two three\nfour\n");
        mending.write(folder::resolve);
        assertThat(folder.resolve("a.sh")).hasContent("one\n抢 2 three\n4\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void of_two_remedies_for_one_stretch_the_first_counts() throws IOException {
        var mending = mending(source("-Xmx1g -Xms1g"), "-Xmx1g -X", "a", "-Xms1g", "b");
        mending.write(folder::resolve);
        assertThat(folder.resolve("a.sh")).hasContent("ams1g");
    }

    @Test
    void a_file_that_has_changed_meanwhile_is_left_alone() throws IOException {
        var mending = mending(source("bad"), "bad", "good");
        Files.writeString(folder.resolve("a.sh"), "bad and more");
        assertThatThrownBy(() -> mending.write(folder::resolve)).isInstanceOf(DoctorException.class);
        assertThat(folder.resolve("a.sh")).hasContent("bad and more");
    }

    @Test
    void whatever_words_are_mended_all_others_stay() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var i = 0; i < 30; i++) {
                text.append("w").append(i).append(random.nextInt(4) == 0 ? "\n" : random.nextBoolean() ? " " : "𠮷 ");
            }
            var word = "w" + (10 + random.nextInt(20));
            var source = source(text.toString());
            mending(source, word, "better").write(folder::resolve);
            assertThat(Files.readString(folder.resolve("a.sh")))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().replace(word, "better"));
        }
    }
}
