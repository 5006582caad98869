package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promql.Features;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void a_file_that_is_not_there_is_named() {
        var spoken = Spoken.run(state, Locale.ENGLISH, "doctor", "rules", "none.yml");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("none.yml cannot be read");
    }

    @Test
    void expressions_are_judged_line_by_line_with_places_in_bytes() throws IOException {
        var lines = "{\"expr\": \"sum(up)\"}\n\n{\"expr\": \"\\\"抢\\\" +\"}\nno json\n{\"expr\": 1}\n";
        var out = new StringWriter();
        var read = new Expressions(Features.STABLE)
                .judge(new BufferedReader(new StringReader(lines)), new PrintWriter(out));
        assertThat(read).isFalse();
        var answers = out.toString().lines().toList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo("{\"expr\":\"sum(up)\",\"valid\":true,\"type\":\"vector\",\"errors\":[]}");
        assertThat(answers.get(1)).contains("\"valid\":false", "\"type\":null", "\"start\":7");
        assertThat(answers.get(2)).contains("no JSON");
        assertThat(answers.get(3)).contains("no text under expr");
    }
}
