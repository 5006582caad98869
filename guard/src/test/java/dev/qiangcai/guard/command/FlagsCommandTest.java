package dev.qiangcai.guard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_table_ends_in_the_variable() {
        assertThat(run("flags", "--limit", "512m", "--processors", "2")).isZero();
        assertThat(out.toString()).contains("Memory limit 512 MiB", "90 % of the limit", "JAVA_TOOL_OPTIONS=-XX:+Use");
    }

    @Test
    void other_formats_hold_nothing_else() {
        assertThat(run("flags", "--limit", "512m", "--format", "env")).isZero();
        assertThat(out.toString().strip().split(" ")).allMatch(word -> word.startsWith("-X"));
    }

    @Test
    void a_limit_that_is_too_small_fails_and_says_how_much_is_needed() {
        assertThat(run("flags", "--limit", "48m")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot hold", "it needs");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_command_is_printed_with_the_flags_in_it() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(run("exec", "--print", "--limit", "512m", "--", java, "-jar", "my app.jar"))
                .isZero();
        assertThat(out.toString())
                .startsWith("'env' 'MALLOC_ARENA_MAX=2' '" + java)
                .contains("'-Xmx", "'my app.jar'");
    }

    @ParameterizedTest
    @CsvSource({
        "flags --limit 512x, Write 512m",
        "flags --limit 1k, at the very least",
        "flags --limit 512m --threads many, whole number",
        "flags --limit 512m --collector epsilon, serial",
        "flags --limit 512m --processors 0, number from",
        "flags --limit 512m --format xml, argfile",
        "flags --limit 512m --folder /nonexistent/folder, mount a volume",
        "flags --limit 512m --java /nonexistent/jdk, release",
        "flags --limit 512m --profile /nonexistent/profile, --train",
        "flags --limit 512m --train, behind two dashes",
        "flags --limit 512m --train --for ever -- java, length of time",
        "flags --limit 512m --for 3s, belongs to --train",
        "exec --limit 512m, -- java -jar app.jar"
    })
    void bad_input_is_wrong_usage_with_a_next_step(String line, String next) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(next);
    }

    private int run(String... words) {
        return GuardCommand.run(Locale.ENGLISH, new PrintWriter(out), new PrintWriter(err), List.of(words));
    }
}
