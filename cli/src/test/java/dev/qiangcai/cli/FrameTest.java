package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.cli.log.Masks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FrameTest {
    @TempDir
    private Path folder;

    @Test
    void version_names_the_program_and_java() {
        var spoken = run(Locale.ENGLISH, "--version");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).containsPattern("qiangcai \\d+\\.\\d+").contains("Java 25");
    }

    @Test
    void help_is_printed_in_the_owners_language_and_nothing_is_written() {
        var english = run(Locale.ENGLISH, "--help");
        var chinese = run(Locale.SIMPLIFIED_CHINESE, "--help");
        assertThat(english.code()).isZero();
        assertThat(english.out()).contains("Usage: qiangcai", "Exit codes:");
        assertThat(chinese.out()).contains("用法：qiangcai", "退出码：").doesNotContain("Usage");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void no_command_is_answered_with_the_help_and_the_code_for_usage() {
        var spoken = run(Locale.ENGLISH);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("Usage: qiangcai");
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void a_mistyped_command_or_option_is_answered_with_the_nearest_one() {
        assertThat(run(Locale.ENGLISH, "profil").err()).contains("did you mean profile?");
        var option = run(Locale.SIMPLIFIED_CHINESE, "--verbos");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("这里没有选项 --verbos；是不是 --verbose？");
    }

    @Test
    void a_value_that_an_option_does_not_know_names_the_option_and_its_values() {
        var spoken = run(Locale.ENGLISH, "--log-format", "xml", "profile");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--log-format: xml does not fit; it wants text|json.");
    }

    @Test
    void a_state_folder_that_cannot_be_made_is_said_so_without_a_stack_trace() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        var spoken = Spoken.run(file.resolve("state"), Locale.ENGLISH, "profile", "show", "nothing");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains("cannot be used")
                .contains("QIANGCAI_HOME")
                .doesNotContain("\tat ");
        assertThat(Spoken.run(file.resolve("state"), Locale.ENGLISH, "--verbose", "profile", "show", "nothing")
                        .err())
                .contains("\tat ");
    }

    @Test
    void the_guard_gets_its_words_as_they_were_typed() {
        var help = run(Locale.ENGLISH, "guard", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: qiangcai guard");
        var stranger = run(Locale.SIMPLIFIED_CHINESE, "guard", "frobnicate", "--", "java", "--verbose");
        assertThat(stranger.code()).isEqualTo(2);
        assertThat(stranger.err()).contains("没有子命令“frobnicate”");
    }

    private Spoken run(Locale language, String... args) {
        return Spoken.run(folder.resolve("state"), language, args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_option_and_every_word_of_every_command_is_explained(String language) {
        var desk = desk(language);
        assertThat(unexplained(new Frame(desk).line(allRead(desk)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_help_is_the_same_whether_the_commands_were_read_or_not(String language) {
        var desk = desk(language);
        assertThat(new Frame(desk).line(List.of()).getUsageMessage())
                .isEqualTo(new Frame(desk).line(allRead(desk)).getUsageMessage());
    }

    @Test
    void a_command_in_front_is_the_only_one_that_is_read() {
        assertThat(new Frame(desk("en")).line(List.of("doctor", "buy")).getSubcommands())
                .containsOnlyKeys("doctor");
    }

    @Test
    void behind_an_option_a_command_is_found_and_a_mistyped_one_is_guessed() {
        assertThat(run(Locale.ENGLISH, "--verbose", "doctor", "--help").out()).contains("Usage: qiangcai doctor");
        assertThat(run(Locale.ENGLISH, "dokter", "buy").err()).contains("doctor");
    }

    /// Words among which each command is, and none in front.
    private static List<String> allRead(Desk desk) {
        return Stream.concat(Stream.of("--verbose"), new Commands(desk).names().stream())
                .toList();
    }

    @Test
    void a_command_is_found_in_a_file_of_words() throws Exception {
        var words = Files.writeString(folder.resolve("words"), "doctor --help");
        assertThat(run(Locale.ENGLISH, "@" + words).out()).contains("Usage: qiangcai doctor");
    }

    private Desk desk(String language) {
        var locale = Locale.forLanguageTag(language);
        var terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), locale);
        return new Desk(terminal, new Folders(folder), new Stop(), new Masks());
    }

    private static List<String> unexplained(CommandLine line) {
        var spec = line.getCommandSpec();
        var own = Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                .filter(argument -> !argument.hidden())
                .filter(argument -> String.join("", argument.description()).isBlank())
                .map(argument -> spec.qualifiedName() + ": " + argument.paramLabel());
        var below = line.getSubcommands().values().stream().flatMap(each -> unexplained(each).stream());
        return Stream.concat(own, below).toList();
    }
}
