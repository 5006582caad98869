package dev.qiangcai.doctor.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.Findings;
import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietTest {
    private static final String RULE = Findings.card().id();

    private static List<String> left(String text) {
        var source = Source.of("run.sh", text);
        var diagnosis = Findings.diagnosis(source, Findings.about(source, "bad", "good"));
        return new Quiet(List.of(Findings.card()))
                .apply(diagnosis).findings().stream()
                        .map(finding -> finding.card().id() + " "
                                + finding.place().region().line())
                        .toList();
    }

    @Test
    void a_note_with_a_reason_silences_its_line_or_the_next() {
        assertThat(left("bad # qiangcai:ignore " + RULE + " we like it")).isEmpty();
        assertThat(left("# qiangcai:ignore " + RULE + " we like it\nbad")).isEmpty();
        assertThat(left("<!-- qiangcai:ignore " + RULE + " we like it -->\nbad"))
                .isEmpty();
        assertThat(left("# qiangcai:ignore " + RULE + " one\n# qiangcai:ignore other-rule two\nbad"))
                .containsExactly("ignore-unknown-rule 2");
    }

    @Test
    void a_note_without_a_reason_silences_nothing_and_is_told() {
        assertThat(left("bad # qiangcai:ignore " + RULE))
                .containsExactly("ignore-without-reason 1", "ignore-without-reason 1");
        assertThat(left("<!-- qiangcai:ignore " + RULE + " -->\nbad"))
                .containsExactly("ignore-without-reason 1", "ignore-without-reason 2");
    }

    @Test
    void a_note_that_silences_nothing_is_told() {
        assertThat(left("ok # qiangcai:ignore " + RULE + " was evil once\nbad"))
                .containsExactly("ignore-stale 1", RULE + " 2");
    }

    @Test
    void a_baseline_is_silent_about_what_was_there_and_tells_what_came(@TempDir Path folder) {
        var file = folder.resolve("baseline.json");
        var before = Source.of("run.sh", "bad\n");
        Baseline.write(Findings.diagnosis(before, Findings.about(before, "bad", "")), file);
        var baseline = Baseline.read(file);
        var moved = Source.of("run.sh", "new line\nbad\nworse\n");
        var now = Findings.diagnosis(moved, Findings.about(moved, "bad", ""), Findings.about(moved, "worse", ""));
        assertThat(baseline.apply(now).findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly("run.sh:3:1");
    }

    @Test
    void of_two_that_look_the_same_a_baseline_of_one_leaves_one() {
        var source = Source.of("run.sh", "bad");
        var finding = Findings.about(source, "bad", "");
        var one = Findings.diagnosis(source, finding);
        var two = new Diagnosis(List.of(finding, finding), List.of(), 1, one.texts());
        assertThat(Baseline.of(one).apply(two).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"findings\": 1}", "{\"findings\": [1]}", "{\"findings\": [{}]}", "no json"})
    void what_is_no_baseline_is_refused_with_the_way_to_make_one(String text, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("b.json"), text);
        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(DoctorException.class)
                .hasMessageContaining("--write-baseline");
    }
}
