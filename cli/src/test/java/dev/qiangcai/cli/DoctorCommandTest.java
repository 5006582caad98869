package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {
    @TempDir
    private Path state;

    @TempDir
    private Path repository;

    private Path script;

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(repository.resolve("run.sh"), "#!/bin/sh\nexport GOFLAGS=-mod=mod\ngo build .\n");
    }

    private Spoken doctor(String... words) {
        var line = new String[words.length + 2];
        line[0] = "doctor";
        line[1] = repository.toString();
        System.arraycopy(words, 0, line, 2, words.length);
        return Spoken.run(state, Locale.ENGLISH, line);
    }

    @Test
    void findings_at_or_above_the_threshold_make_the_exit_code_one() {
        assertThat(doctor().code()).isEqualTo(1);
        assertThat(doctor("--fail-on", "error").code()).isZero();
        assertThat(doctor("--fail-on", "never").code()).isZero();
        assertThat(doctor().out()).contains("go-mod-mod", "cost", "remedy");
    }

    @Test
    void what_is_safe_is_mended_after_it_was_shown() throws IOException {
        assertThat(doctor("--fix", "--dry-run").err()).contains("+export GOFLAGS=-mod=readonly", "Would be mended: 1");
        assertThat(Files.readString(script)).contains("-mod=mod");
        assertThat(doctor("--fix").err()).contains("+export GOFLAGS=-mod=readonly", "Mended: 1");
        assertThat(Files.readString(script)).contains("-mod=readonly");
        assertThat(doctor().code()).isZero();
    }

    @Test
    void a_baseline_keeps_old_findings_out() {
        var baseline = repository.resolve("baseline.json").toString();
        assertThat(doctor("--write-baseline", baseline).code()).isEqualTo(1);
        assertThat(doctor("--baseline", baseline).code()).isZero();
    }

    @Test
    void a_rule_is_explained_and_one_that_is_not_there_has_a_neighbour() {
        var explained = Spoken.run(state, Locale.ENGLISH, "doctor", "explain", "go-http2debug");
        assertThat(explained.code()).isZero();
        assertThat(explained.out()).contains("go-http2debug (error)", "What it costs", "Remedy");
        var unknown = Spoken.run(state, Locale.ENGLISH, "doctor", "explain", "go-http2debg");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("did you mean go-http2debug?");
        assertThat(Spoken.run(state, Locale.SIMPLIFIED_CHINESE, "doctor", "rules")
                        .out())
                .contains("go-gctrace", "警告");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format=xml      | xml does not fit",
                "--fail-on=fatal   | fatal does not fit",
                "--config=none.yml | The configuration none.yml cannot be read",
                "--baseline=none   | The baseline none cannot be read",
                "--env             | one of them at a time",
            })
    void what_makes_no_sense_is_refused(String option, String said) {
        var spoken = doctor(option);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains(said).doesNotContain("\tat ");
    }

    @Test
    void an_image_that_cannot_be_read_is_never_taken_for_one_without_faults() throws IOException {
        var text =
                Files.writeString(repository.resolve("shop.tar"), "no archive").toString();
        var alone = Spoken.run(state, Locale.ENGLISH, "doctor", "--image", text);
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.out()).contains("This is no archive of images", "docker save");
        var beside = doctor(
                "--image", text, "--image", repository.resolve("none.tar").toString());
        assertThat(beside.code()).isEqualTo(2);
        assertThat(beside.out()).contains("go-mod-mod", "no archive of images", "There is no such file");
    }

    @Test
    void a_pipe_or_a_device_is_never_taken_for_a_file_without_faults() {
        var spoken = Spoken.run(state, Locale.ENGLISH, "doctor", "/dev/null");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("/dev/null is neither a file nor a folder");
    }

    @Test
    void a_path_that_is_not_there_is_named() {
        var spoken = Spoken.run(state, Locale.ENGLISH, "doctor", "no-such-folder");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("no-such-folder");
    }
}
