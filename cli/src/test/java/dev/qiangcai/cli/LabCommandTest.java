package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.cli.log.Masks;
import dev.qiangcai.lab.trial.Experiment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LabCommandTest {
    private static final FakeClaim TRUE = new FakeClaim("gc-logging", _ -> 100, _ -> 300);
    private static final FakeClaim FALSE = new FakeClaim("thread-dumps", _ -> 100, _ -> 100);
    private static final FakeClaim BROKEN = new FakeClaim("hogs", _ -> 100, _ -> {
        throw new IOException("the server fell over");
    });

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Stop stop = new Stop();

    @Test
    void the_list_shows_each_claim() {
        assertThat(run("--list")).isZero();
        assertThat(out.toString()).contains("gc-logging", "thread-dumps", "JVM");
    }

    @Test
    void without_a_name_it_lists_what_there_is_and_asks_for_one() {
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).contains("gc-logging");
        assertThat(err.toString()).contains("or --all");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> run("gc-loging"))
                .isInstanceOf(BadOption.class)
                .hasMessage("There is no experiment gc-loging; did you mean gc-logging?");
        assertThatThrownBy(() -> run("xyzzy")).hasMessageContaining("qiangcai lab --list");
    }

    @Test
    void rounds_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> run("gc-logging", "--rounds=0"))
                .hasMessage("--rounds cannot be 0: it goes from 1 to 1000.");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_refused_before_anything_is_measured() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        for (var option : List.of(
                "--json=" + file.resolve("a.json"),
                "--html=" + folder.resolve("no/a.html"),
                "--write=" + folder.resolve("no"))) {
            assertThatThrownBy(() -> run("gc-logging", option))
                    .isInstanceOf(BadOption.class)
                    .hasMessageContaining("there is no folder");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void verdicts_are_told_whatever_they_are_and_the_exit_code_is_0() {
        assertThat(run("--all")).isZero();
        assertThat(err.toString()).contains("claims 2, trials 20, rounds 5", "20/20 ");
        assertThat(out.toString()).containsSubsequence("1 gc-logging", "confirmed", "1 thread-dumps", "refuted");
    }

    @Test
    void a_number_with_a_platform_is_a_name_too() {
        assertThat(run("1/jvm")).isZero();
        assertThat(out.toString()).contains("gc-logging", "thread-dumps");
        assertThatThrownBy(() -> run("1/go")).isInstanceOf(BadOption.class);
    }

    @Test
    void a_trial_that_breaks_is_told_and_the_exit_code_is_1() {
        assertThat(run(List.of(BROKEN, TRUE), "--all")).isEqualTo(1);
        assertThat(out.toString())
                .contains("on: 5 of 5 trials failed, first with: IOException: the server fell over")
                .contains("confirmed");
        assertThat(err.toString()).contains("FAILED");
    }

    @Test
    void everything_asked_for_is_written_and_named() throws IOException {
        var docs = Files.createDirectory(folder.resolve("docs"));
        assertThat(run(
                        "gc-logging",
                        "--json=" + folder.resolve("a.json"),
                        "--html=" + folder.resolve("a.html"),
                        "--write=" + docs))
                .isZero();
        assertThat(run("thread-dumps", "--write=" + docs)).isZero();
        assertThat(out.toString()).contains("Written: " + folder.resolve("a.json"), "Written: " + docs);
        assertThat(folder.resolve("a.json"))
                .content()
                .contains("\"machine\"", "gc-logging")
                .doesNotContain("thread-dumps");
        assertThat(folder.resolve("a.html")).content().contains("<html", "gc-logging");
        assertThat(docs.resolve("claims.md")).content().contains("gc-logging", "thread-dumps");
    }

    @Test
    void a_stop_ends_the_run_and_tells_what_is_there() {
        var stopping = new FakeClaim("gc-logging", _ -> 100, _ -> {
            stop.asked();
            Thread.currentThread().join();
            return 0;
        });
        assertThat(run(List.of(stopping, FALSE), "--all")).isEqualTo(1);
        assertThat(out.toString()).contains("gc-logging", "undecided").doesNotContain("thread-dumps");
        assertThat(err.toString()).contains("Stopped before the end");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void help_explains_every_option_in_both_languages() {
        var state = folder.resolve("state");
        assertThat(Spoken.run(state, Locale.ENGLISH, "lab", "--help").out())
                .contains("--rounds", "by turns", "Exit codes");
        assertThat(Spoken.run(state, Locale.SIMPLIFIED_CHINESE, "lab", "--help").out())
                .contains("轮流", "退出码");
    }

    private int run(String... args) {
        return run(List.of(TRUE, FALSE), args);
    }

    private int run(List<Experiment> claims, String... args) {
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Locale.ENGLISH);
        var desk = new Desk(terminal, new Folders(folder.resolve("state")), stop, new Masks());
        var command = new LabCommand(desk, () -> claims);
        new CommandLine(command).parseArgs(args);
        return command.call();
    }
}
