package dev.qiangcai.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchIT {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        GuardedChild.compile(folder);
    }

    @Test
    void a_jvm_without_the_guard_shows_what_it_tells_itself_and_how_to_add_the_guard() throws Exception {
        try (var target = waiting(JDK, List.of());
                var watch = guard("watch", "--pid", pid(target), "--once")) {
            assertThat(watch.end()).as(watch.err()).isZero();
            assertThat(watch.out())
                    .contains("Application (process " + target.pid(), "carriers", "heap", "of 64 MiB")
                    .contains("qiangcai guard attach --pid " + target.pid());
        }
    }

    @Test
    void a_guarded_jvm_shows_what_its_guard_counts() throws Exception {
        try (var target = waiting(JDK, List.of(GuardedChild.agent("")));
                var watch = guard("watch", "--pid", pid(target), "--once", "--json")) {
            assertThat(watch.end()).as(watch.err()).isZero();
            assertThat(watch.out())
                    .startsWith("{\"pid\":" + target.pid() + ",\"guarded\":true,\"carriers\":")
                    .contains("\"queued\":0", "\"sheds\":0");
        }
    }

    @Test
    void the_soft_limit_of_a_heap_whose_collector_honours_one_is_shown() throws Exception {
        try (var target = waiting(JDK, List.of("-XX:+UseZGC", GuardedChild.agent("")));
                var watch = guard("watch", "--pid", pid(target), "--json", "--interval", "1s")) {
            await().untilAsserted(() -> assertThat(watch.out()).containsPattern("\"heapGoal\":\\d+"));
        }
    }

    @Test
    void the_guard_can_be_given_to_a_running_jvm_and_a_second_time_it_says_so() throws Exception {
        try (var target = waiting(JDK, List.of())) {
            try (var attach = guard("attach", "--pid", pid(target), "--options", "carriers=cpus")) {
                assertThat(attach.end()).as(attach.err()).isZero();
                assertThat(attach.out()).contains("the guard stands in Application", "EnableDynamicAgentLoading");
            }
            try (var again = guard("attach", "--pid", pid(target), "--options", "memory=off")) {
                assertThat(again.end()).as(again.err()).isZero();
                assertThat(again.out()).contains("already");
                await().untilAsserted(() -> assertThat(target.err()).contains("and now with carriers=cpus,memory=off"));
            }
        }
    }

    @Test
    void an_older_jvm_can_be_watched_and_given_the_guard() throws Exception {
        var old = GuardedChild.jdk(17);
        assumeTrue(old.isPresent(), "there is no JDK 17 in /usr/lib/jvm");
        try (var target = waiting(old.orElseThrow(), List.of());
                var attach = guard("attach", "--pid", pid(target))) {
            assertThat(attach.end()).as(attach.err()).isZero();
            try (var watch = guard("watch", "--pid", pid(target), "--once")) {
                assertThat(watch.end()).as(watch.err()).isZero();
                assertThat(watch.out()).contains("needs Java 24", "sheds 0");
            }
        }
    }

    @Test
    void a_jvm_that_ends_while_it_is_watched_ends_the_watch_with_a_word() throws Exception {
        try (var target = waiting(JDK, List.of());
                var watch = guard("watch", "--pid", pid(target), "--interval", "100ms")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(watch.out()).contains("heap"));
            target.wake();
            assertThat(watch.end()).isZero();
            assertThat(watch.err()).contains("Process " + target.pid() + " has ended.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x, 2, give the number of a running JVM",
        "0, 2, give the number of a running JVM",
        "-5, 2, give the number of a running JVM",
        "99999999999999999999, 2, give the number of a running JVM",
        "999999999, 1, There is no process 999999999",
    })
    void a_number_that_is_no_jvms_gets_a_clear_line(String pid, int code, String said) throws Exception {
        for (var subcommand : List.of("watch", "attach")) {
            try (var guard = guard(subcommand, "--pid=" + pid)) {
                assertThat(guard.end()).isEqualTo(code);
                assertThat(guard.err()).contains(said).doesNotContain("\tat ");
            }
        }
    }

    @Test
    void a_process_that_is_no_jvm_is_told_from_one_and_survives() throws Exception {
        assumeTrue(Path.of("/proc/self/maps").toFile().exists(), "there is no /proc");
        var script = "trap 'echo knocked' QUIT; echo begun; while read -r line; do :; done; echo ended";
        try (var stranger = GuardedChild.start(folder, Map.of(), List.of("/bin/sh", "-c", script))) {
            await().untilAsserted(() -> assertThat(stranger.out()).contains("begun"));
            try (var watch = guard("watch", "--pid", pid(stranger))) {
                assertThat(watch.end()).isEqualTo(1);
                assertThat(watch.err()).contains("is no JVM");
            }
            stranger.wake();
            stranger.end();
            assertThat(stranger.out()).isEqualTo("begun\nended\n");
        }
    }

    @Test
    void where_attaching_is_switched_off_it_says_so() throws Exception {
        try (var target = waiting(JDK, List.of("-XX:+DisableAttachMechanism"));
                var watch = guard("watch", "--pid", pid(target), "--once")) {
            assertThat(watch.end()).isEqualTo(1);
            assertThat(watch.err()).contains("DisableAttachMechanism").doesNotContain("\tat ");
        }
    }

    @Test
    void a_jvm_that_takes_no_late_agents_says_so() throws Exception {
        try (var target = waiting(JDK, List.of("-XX:-EnableDynamicAgentLoading"));
                var attach = guard("attach", "--pid", pid(target))) {
            assertThat(attach.end()).isEqualTo(1);
            assertThat(attach.err()).contains("-XX:-EnableDynamicAgentLoading").doesNotContain("\tat ");
        }
    }

    @Test
    void a_java_without_the_attach_module_says_what_to_use_instead() throws Exception {
        var command = List.of(
                JDK.resolve("bin/java").toString(),
                "--limit-modules",
                "java.base,java.management,java.management.rmi,java.instrument",
                "-jar",
                GuardedChild.JAR.toString(),
                "watch",
                "--pid",
                Long.toString(ProcessHandle.current().pid()));
        try (var watch = GuardedChild.start(folder, Map.of(), command)) {
            assertThat(watch.end()).isEqualTo(1);
            assertThat(watch.err()).contains("jdk.attach").doesNotContain("\tat ");
        }
    }

    private static GuardedChild waiting(Path jdk, List<String> flags) throws IOException {
        var child = GuardedChild.start(jdk, folder, flags, "wait");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(child.out()).contains("begun"));
        return child;
    }

    private static GuardedChild guard(String... words) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of(JDK.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(GuardedChild.JAR.toString());
        command.addAll(List.of(words));
        return GuardedChild.start(folder, Map.of(), command);
    }

    private static String pid(GuardedChild child) {
        return Long.toString(child.pid());
    }
}
