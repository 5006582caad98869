package dev.qiangcai.doctor.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
    private static Written script(String text) {
        return Written.of(Source.of("run.sh", text), 0, text.length());
    }

    private static List<List<String>> commands(String text) {
        return Shell.commands(script(text)).stream()
                .map(command -> command.words().stream().map(Written::value).toList())
                .toList();
    }

    @Test
    void a_command_ends_at_a_line_a_semicolon_or_an_operator() {
        assertThat(commands("set -e; cd /app && ./run | tee log\nexit"))
                .containsExactly(
                        List.of("set", "-e"),
                        List.of("cd", "/app"),
                        List.of("./run"),
                        List.of("tee", "log"),
                        List.of("exit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "java -Xmx1g # not this      | java,-Xmx1g",
                "echo 'a b' \"c d\" e\\ f    | echo,a b,c d,e f",
                "echo \"say \\\"x\\\"\"      | echo,say \"x\"",
                "java ${OPTS:-a b} $(cat x y) | java,${OPTS:-a b},$(cat x y)",
                "run 2>&1 >/dev/null <in x   | run,x",
                "if true                     | true",
                "! grep x                    | grep,x",
                "exec >log 2>&1              | exec",
            })
    void words_lose_their_quotes_and_redirections(String text, String words) {
        assertThat(commands(text)).containsExactly(List.of(words.split(",")));
    }

    @Test
    void lines_that_a_command_reads_are_no_commands() {
        assertThat(commands("cat <<EOF >x\njava -Xint\nEOF\ncat <<-'END'\n\tjava\n\tEND\nls"))
                .containsExactly(List.of("cat"), List.of("cat"), List.of("ls"));
    }

    @Test
    void a_backslash_joins_lines_and_every_word_keeps_its_place() {
        var words = Shell.commands(script("java \\\n  -Xmx1g \\\n  -jar app.jar"))
                .getFirst()
                .words();
        assertThat(words).extracting(Written::value).containsExactly("java", "-Xmx1g", "-jar", "app.jar");
        assertThat(words.get(1).place()).hasToString("run.sh:2:3");
        assertThat(words.get(3).place()).hasToString("run.sh:3:8");
    }

    @Test
    void what_stands_in_quotes_is_found_to_the_letter() {
        var command = Shell.commands(script("export A=1\nJAVA_OPTS=\"-Xms1g -Xmx2g\" ./run"))
                .getLast();
        var setting = command.assignments().getFirst();
        assertThat(setting.name()).isEqualTo("JAVA_OPTS");
        assertThat(setting.value().value()).isEqualTo("-Xms1g -Xmx2g");
        var options = Shell.words(setting.value());
        assertThat(options.getLast().value()).isEqualTo("-Xmx2g");
        assertThat(options.getLast().place()).hasToString("run.sh:2:19");
        assertThat(options.getLast().place().region().endColumn()).isEqualTo(25);
    }

    @Test
    void whatever_the_text_it_is_cut_and_every_word_stands_within_it() {
        var letters = "ab \t\n\\'\"`$(){};&|<>#=-1";
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            random.ints(random.nextInt(40), 0, letters.length()).forEach(i -> text.append(letters.charAt(i)));
            for (var command : Shell.commands(script(text.toString()))) {
                for (var word : command.words()) {
                    assertThat(word.value().length()).as("seed %d", seed).isLessThanOrEqualTo(text.length());
                    assertThat(word.place().region().line()).as("seed %d", seed).isPositive();
                }
            }
        }
    }
}
