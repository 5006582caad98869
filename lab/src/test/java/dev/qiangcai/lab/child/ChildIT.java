package dev.qiangcai.lab.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FLOOD = "echo up; while :; do echo 0123456789abcdef0123456789abcdef 1>&2; done";

    @TempDir
    Path folder;

    @Test
    void says_what_it_says_and_how_it_ended() throws Exception {
        try (var child = shell("echo one; echo ready 42; echo oh 1>&2; exit 3")) {
            assertThat(child.await(Pattern.compile("^ready (\\d+)$")).group(1)).isEqualTo("42");
            assertThat(child.end(SOON)).contains(new Ending.Exited(3));
            assertThat(child.out().text()).isEqualTo("one\nready 42\n");
            assertThat(child.err().text()).isEqualTo("oh\n");
        }
    }

    @Test
    void a_child_that_is_never_ready_is_quoted() throws Exception {
        try (var child = shell("echo cannot open the shop 1>&2; exit 7")) {
            assertThatThrownBy(() -> child.await(Pattern.compile("^ready$")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Exited[code=7]")
                    .hasMessageContaining("cannot open the shop");
        }
    }

    @Test
    void a_signal_is_told_from_a_code() throws Exception {
        try (var child = shell("echo up; exec sleep 60")) {
            child.await(Pattern.compile("up"));
            child.signal("KILL");
            assertThat(child.end(SOON)).contains(new Ending.Killed(9));
        }
    }

    @Test
    void closing_takes_the_grandchildren_along() throws Exception {
        List<ProcessHandle> family;
        try (var child = shell("sleep 61 & sleep 62 & echo up; wait")) {
            child.await(Pattern.compile("up"));
            var self = ProcessHandle.of(child.pid()).orElseThrow();
            await().atMost(SOON).until(() -> self.descendants().count() == 2);
            family = self.descendants().toList();
        }
        await().atMost(SOON).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_stalled_reader_stops_the_writer_and_a_healthy_one_lets_it_go_on() throws Exception {
        try (var child = shell(FLOOD)) {
            child.await(Pattern.compile("up"));
            await().atMost(SOON).until(() -> child.err().bytes() > 100_000);
            child.err().drain(new Drain.Stalled());
            assumeThat(Path.of("/proc/self/stat")).exists();
            await().atMost(SOON).until(() -> still(child));
            long stood = child.err().bytes();
            child.err().drain(new Drain.Healthy());
            await().atMost(SOON).until(() -> child.err().bytes() > stood + 1_000_000);
        }
    }

    @Test
    void a_choked_child_waits_at_its_next_word() throws Exception {
        assumeThat(Path.of("/proc/self/fd")).exists();
        try (var child = shell("echo up; read go; echo word 1>&2; echo said")) {
            child.await(Pattern.compile("up"));
            child.choke(new Drain.Stalled());
            child.in().write('\n');
            child.in().flush();
            assertThat(child.out().await(Pattern.compile("said"), Duration.ofMillis(300)))
                    .isEmpty();
            child.err().drain(new Drain.Healthy());
            child.await(Pattern.compile("said"));
        }
    }

    @Test
    void a_child_whose_standard_error_is_a_file_is_not_choked() throws Exception {
        assumeThat(Path.of("/proc/self/fd")).exists();
        var launch = Launch.of(folder, List.of("sh", "-c", "echo up; read go; echo word 1>&2; echo said"));
        try (var child = Child.start(launch.errTo("own.log"))) {
            child.await(Pattern.compile("up"));
            child.choke(new Drain.Stalled());
            child.in().write('\n');
            child.in().flush();
            child.await(Pattern.compile("said"));
            assertThat(folder.resolve("own.log")).hasContent("word");
        }
    }

    @Test
    void a_slow_reader_reads_as_much_as_it_may() throws Exception {
        try (var child = shell(FLOOD)) {
            child.await(Pattern.compile("up"));
            child.err().drain(new Drain.Slow(200_000));
            long before = child.err().bytes();
            long start = System.nanoTime();
            await().atMost(SOON).until(() -> child.err().bytes() > before + 150_000);
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isGreaterThan(Duration.ofMillis(600));
        }
    }

    @Test
    void what_it_uses_is_read_from_the_kernel() throws Exception {
        assumeThat(Path.of("/proc/self/stat")).exists();
        try (var child = shell("echo up; while :; do :; done")) {
            child.await(Pattern.compile("up"));
            await().atMost(SOON).until(() -> child.usage().cpu().toMillis() >= 100);
            assertThat(child.usage().residentBytes()).isBetween(100_000L, 100_000_000L);
            assertThat(child.usage().threads()).isEqualTo(1);
        }
    }

    @Test
    void what_steers_a_run_time_is_not_inherited_and_a_prefix_comes_first() throws Exception {
        var launch = Launch.of(folder, List.of("sh", "-c", "echo $MODE-$GODEBUG-"))
                .with("MODE", "fast")
                .behind(List.of("env", "MODE=slow"))
                .named("other");
        try (var child = Child.start(launch)) {
            child.end(SOON);
            assertThat(folder.resolve("other.out")).hasContent("slow--\n");
        }
    }

    private Child shell(String script) throws IOException {
        return Child.start(Launch.of(folder, List.of("sh", "-c", script)));
    }

    /// Whether it has used no CPU for a while: it waits for its pipe.
    private static boolean still(Child child) throws IOException, InterruptedException {
        var before = child.usage().cpu();
        child.end(Duration.ofMillis(150));
        return child.usage().cpu().equals(before);
    }

    @Test
    void the_kept_output_lies_in_the_folder() throws Exception {
        try (var child = shell("echo x")) {
            child.end(SOON);
            assertThat(child.out().file()).isEqualTo(folder.resolve("child.out"));
            assertThat(Files.size(child.out().file())).isEqualTo(2);
        }
    }
}
