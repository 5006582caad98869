package dev.qiangcai.guard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuardCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_is_what_was_asked_for_and_ends_well() {
        assertThat(run(Locale.ENGLISH, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: qiangcai guard", "Exit codes: 0 done");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void nothing_at_all_is_wrong_usage_and_shows_the_help() {
        assertThat(run(Locale.ENGLISH)).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: qiangcai guard");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_stranger_is_named_on_the_error_stream_with_a_next_step() {
        assertThat(run(Locale.ENGLISH, "frobnicate")).isEqualTo(2);
        assertThat(err.toString()).contains("\"frobnicate\"", "qiangcai guard --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void it_speaks_chinese() {
        assertThat(run(Locale.SIMPLIFIED_CHINESE, "--help")).isZero();
        assertThat(out.toString()).contains("用法：", "退出码");
    }

    @Test
    void the_language_may_stand_anywhere_before_the_command() {
        assertThat(run(Locale.ENGLISH, "--lang", "en", "--help")).isZero();
        assertThat(run(Locale.ENGLISH, "--lang=en", "--help")).isZero();
    }

    private int run(Locale language, String... words) {
        return GuardCommand.run(language, new PrintWriter(out), new PrintWriter(err), List.of(words));
    }
}
