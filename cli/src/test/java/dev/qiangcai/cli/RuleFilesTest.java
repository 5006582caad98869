package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promql.Features;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    @TempDir
    private Path state;

    @TempDir
    private Path folder;

    private static String alert(String expression) {
        return "groups:\n  - name: shop\n    rules:\n      - alert: Down\n        expr: " + expression + "\n";
    }

    private Spoken rules(String expression, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("shop.yml"), alert(expression));
        var line = new String[options.length + 3];
        line[0] = "doctor";
        line[1] = "rules";
        line[2] = file.toString();
        System.arraycopy(options, 0, line, 3, options.length);
        return Spoken.run(state, Locale.ENGLISH, line);
    }

    @Test
    void a_program_gets_one_object_a_file() throws IOException {
        var refused = rules("up = 0", "--format", "json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out().lines()).hasSize(1);
        assertThat(refused.out()).contains("\"valid\":false", "\"line\":5", "\"column\":18", "\"severity\":\"error\"");
        var fine = rules("up == 0", "--format", "json");
        assertThat(fine.code()).isZero();
        assertThat(fine.out()).contains("\"valid\":true", "\"findings\":[]");
    }

    @Test
    void people_get_the_place_and_the_remedy() throws IOException {
        assertThat(rules("up = 0").out()).contains("shop.yml:5:18 error ", "Prometheus refuses it");
        assertThat(rules("up == 0").out()).contains("Prometheus takes it");
    }

    @Test
    void more_rules_than_memory_bears_are_refused_with_the_file_that_is_too_much() throws IOException {
        var files = (int) (Runtime.getRuntime().maxMemory() / (RuleFiles.SHARE * (15L << 20))) + 1;
        var line = new ArrayList<>(List.of("doctor", "rules"));
        line.addAll(Collections.nCopies(files, folder.resolve("large.yml").toString()));
        Files.writeString(folder.resolve("large.yml"), "#".repeat(15 << 20));
        var spoken = Spoken.run(state, Locale.ENGLISH, line.toArray(String[]::new));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("large.yml", "give fewer at once");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var spoken = Spoken.run(state, Locale.ENGLISH, "doctor", "rules", "none.yml");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("none.yml cannot be read");
    }

    @Test
    void a_finding_is_silenced_by_a_note_or_the_configuration_under_its_own_name() throws IOException {
        var noted =
                rules("up{job=~\"api\"} == 0 or x > 0 # qiangcai:ignore regex-needless generated", "--format", "json");
        assertThat(noted.out()).contains("\"valid\":true", "\"findings\":[]");
        var config = Files.writeString(folder.resolve("doctor.yaml"), "rules: {regex-needless: error}");
        var graded = rules("up{job=~\"api\"} == 0", "--format", "json", "--config", config.toString());
        assertThat(graded.code()).isEqualTo(1);
        assertThat(graded.out()).contains("\"valid\":true", "\"rule\":\"regex-needless\"", "\"severity\":\"error\"");
        Files.writeString(config, "rules: {promql-syntax: off}");
        var off = rules("up = 0", "--format", "json", "--config", config.toString());
        assertThat(off.out()).contains("\"valid\":false", "\"findings\":[]");
    }

    @Test
    void a_silenced_error_fails_nobody_and_is_no_verdict() throws IOException {
        var silenced = rules("up = 0 # qiangcai:ignore promql-syntax for the fork that takes it");
        assertThat(silenced.code()).isZero();
        assertThat(silenced.out()).contains("Prometheus refuses it, though no error is told here");
        assertThat(rules("up = 0 # qiangcai:ignore promql-syntax for the fork", "--format", "json")
                        .out())
                .contains("\"valid\":false", "\"findings\":[]");
    }

    @Test
    void a_note_that_silences_nothing_is_told_unless_it_is_for_a_rule_that_is_not_asked_here() throws IOException {
        var stale = rules("up == 0 # qiangcai:ignore promql-syntax generated");
        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.out()).contains("shop.yml:5:25 warning ignore-stale");
        assertThat(rules("up == 0 # qiangcai:ignore promql-sintax generated").out())
                .contains("did you mean promql-syntax?");
        assertThat(rules("up == 0 # qiangcai:ignore container-latest-image elsewhere")
                        .code())
                .isZero();
    }

    @Test
    void every_check_is_explained_under_its_own_name() {
        var explained = Spoken.run(state, Locale.CHINESE, "doctor", "explain", "template-fails");
        assertThat(explained.code()).isZero();
        assertThat(explained.out()).contains("告警触发时失败的模板");
        assertThat(Spoken.run(state, Locale.ENGLISH, "doctor", "rules").out())
                .contains("template-fails", "promql-syntax", "container-root-user");
    }

    private static List<String> answers(byte[] lines, boolean fine) throws IOException {
        var out = new StringWriter();
        var read = new Expressions(Features.STABLE).judge(new ByteArrayInputStream(lines), new PrintWriter(out));
        assertThat(read).isEqualTo(fine);
        return out.toString().lines().toList();
    }

    @Test
    void expressions_are_judged_line_by_line_with_places_in_bytes() throws IOException {
        var lines = "{\"expr\": \"sum(up)\"}\n\n{\"expr\": \"\\\"抢\\\" +\"}\n{\"expr\": \"\"}";
        assertThat(answers(lines.getBytes(StandardCharsets.UTF_8), true))
                .containsExactly(
                        "{\"expr\":\"sum(up)\",\"valid\":true,\"type\":\"vector\",\"errors\":[]}",
                        "{\"expr\":\"\\\"抢\\\" +\",\"valid\":false,\"type\":null,\"errors\":[{\"message\":"
                                + "\"unexpected end of input\",\"start\":7,\"end\":7}]}",
                        "{\"expr\":\"\",\"valid\":false,\"type\":null,\"errors\":[{\"message\":"
                                + "\"no expression found in input\",\"start\":0,\"end\":0}]}");
    }

    @Test
    void a_line_that_cannot_be_read_is_answered_and_the_next_ones_are_judged() throws IOException {
        var lines = new ByteArrayOutputStream();
        lines.writeBytes(
                "no json\n{\"expr\": 1}\n{\"expr\": \"up\"} {}\n{\"expr\": \"".getBytes(StandardCharsets.UTF_8));
        lines.write(0xFF);
        lines.writeBytes("\"}\n".getBytes(StandardCharsets.UTF_8));
        lines.writeBytes(new byte[5 << 20]);
        lines.writeBytes("\n{\"expr\": \"up\"}".getBytes(StandardCharsets.UTF_8));
        var answers = answers(lines.toByteArray(), false);
        assertThat(answers).hasSize(6).last().asString().contains("\"valid\":true");
        assertThat(answers.get(0)).contains("no JSON", "\"expr\":null", "\"line\":1");
        assertThat(answers.get(1)).contains("no text under expr");
        assertThat(answers.get(2)).contains("no JSON");
        assertThat(answers.get(3)).contains("not UTF-8");
        assertThat(answers.get(4)).contains("longer than 4194304 bytes", "\"line\":5");
    }
}
