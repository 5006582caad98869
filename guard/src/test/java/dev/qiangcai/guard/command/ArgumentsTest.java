package dev.qiangcai.guard.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void a_value_stands_behind_its_option_or_is_attached_to_it() {
        var arguments = parse("--limit", "512m", "--json", "--threads=40");
        assertThat(arguments.value("--limit")).contains("512m");
        assertThat(arguments.value("--threads")).contains("40");
        assertThat(arguments.has("--json")).isTrue();
        assertThat(arguments.has("--help")).isFalse();
    }

    @Test
    void what_stands_behind_two_dashes_is_a_command_and_is_not_read() {
        var arguments = parse("--limit", "512m", "--", "java", "--limit", "--", "x");
        assertThat(arguments.command()).containsExactly("java", "--limit", "--", "x");
    }

    @ParameterizedTest
    @CsvSource({
        "--limt 512m, Did you mean --limit?",
        "--thread=4, Did you mean --threads?",
        "--frobnicate, See: qiangcai guard try --help",
        "--limit, needs a value",
        "--limit -- java, needs a value",
        "--json=yes, is a switch",
        "--json --json, was given twice",
        "java -jar x, Put the command behind two dashes"
    })
    void a_wrong_line_says_what_to_do_next(String line, String next) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining(next);
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(new Trial(), List.of(words));
    }

    private static final class Trial implements Subcommand {
        @Override
        public String name() {
            return "try";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.of("--limit", "512m"), Option.of("--threads", "40"), Option.toggle("--json"));
        }

        @Override
        public boolean takesCommand() {
            return true;
        }

        @Override
        public int run(Arguments arguments, Desk desk) {
            return 0;
        }
    }
}
