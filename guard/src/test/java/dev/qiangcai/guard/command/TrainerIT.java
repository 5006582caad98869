package dev.qiangcai.guard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerIT {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void exec_measures_first_and_then_prints_nothing_but_the_command_with_the_flags_that_follow() {
        assertThat(run("exec --print --train --for 2s", 60, 0)).isZero();
        assertThat(err.toString()).contains("Measuring for 2s", "is kept in " + profile());
        assertThat(profile()).content().contains("direct=8388608");
        assertThat(out.toString()).startsWith("'env'").hasLineCount(1).contains("MaxDirectMemorySize=10m");
    }

    @Test
    void an_application_that_ends_well_within_its_time_is_started_anew() {
        assertThat(run("exec --print --train", 2, 0)).isZero();
        assertThat(out.toString()).contains("MaxDirectMemorySize=10m");
    }

    @Test
    void an_application_that_fails_while_it_is_measured_is_not_started() {
        assertThat(run("exec --print --train", 2, 3)).isEqualTo(1);
        assertThat(err.toString()).contains("ended with code 3");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void what_the_owner_tells_wins_over_what_is_measured() {
        assertThat(run("flags --format env --train --for 2s --direct 32m", 60, 0))
                .isZero();
        assertThat(out.toString()).contains("MaxDirectMemorySize=35m").doesNotContain("moved in");
    }

    private int run(String command, int seconds, int code) {
        var words = Stream.concat(
                Stream.of(command.split(" ")),
                Stream.of(
                        "--limit",
                        "512m",
                        "--profile",
                        profile().toString(),
                        "--",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lodger.class.getName(),
                        "" + seconds,
                        "" + code));
        return GuardCommand.run(Locale.ENGLISH, new PrintWriter(out), new PrintWriter(err), words.toList());
    }

    private Path profile() {
        return folder.resolve("profile");
    }
}
