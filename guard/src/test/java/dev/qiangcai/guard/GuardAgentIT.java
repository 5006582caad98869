package dev.qiangcai.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardAgentIT {
    private static final String SECRET = "hunter2-9f8e7d";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        GuardedChild.compile(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25})
    void the_agent_loads_and_the_application_runs_to_its_end(int java) throws Exception {
        try (var child = child(java, List.of(GuardedChild.agent("")), "wait", "threads")) {
            child.wake();
            assertThat(child.end()).isZero();
            assertThat(child.out()).isEqualTo("begun\ndone\n");
            assertThat(child.err().lines()).allMatch(line -> line.startsWith("qiangcai guard: "));
        }
    }

    @Test
    void before_java_24_the_carriers_are_left_alone_with_one_line() throws Exception {
        try (var child = child(17, List.of(GuardedChild.agent("")), "wait")) {
            awaitErr(child, "carriers is off");
            child.wake();
            assertThat(child.end()).isZero();
            assertThat(child.err().lines().filter(line -> line.contains("carriers")))
                    .hasSize(1);
        }
    }

    @Test
    void given_twice_the_second_says_that_the_first_stands() throws Exception {
        try (var child = child(25, List.of(GuardedChild.agent(""), GuardedChild.agent("")))) {
            assertThat(child.end()).isZero();
            assertThat(child.err()).contains("it runs already, with these very settings; nothing changes");
        }
    }

    @Test
    void given_twice_with_other_options_it_says_what_changes() throws Exception {
        try (var child = child(25, List.of(GuardedChild.agent(""), GuardedChild.agent("carriers=off")))) {
            assertThat(child.end()).isZero();
            assertThat(child.err()).contains("it runs already, and now with carriers=off,memory=on");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cariers=cpus", "carriers=9", "every=0s", "=", ",,,=,", "every=99999999999999999999s", "五=六"})
    void odd_options_are_one_line_and_the_application_starts(String options) throws Exception {
        try (var child = child(25, List.of(GuardedChild.agent(options)))) {
            assertThat(child.end()).isZero();
            assertThat(child.out()).endsWith("done\n");
            assertThat(child.err()).contains("left out");
        }
    }

    @Test
    void the_hosts_own_handler_still_hears() throws Exception {
        try (var child = child(25, List.of(GuardedChild.agent("")), "handler", "fail")) {
            assertThat(child.end()).isZero();
            assertThat(child.out()).contains("the host heard a failure");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void a_failure_of_the_first_moment_brings_the_report_up(int java) throws Exception {
        try (var child = child(java, List.of(GuardedChild.agent("")), "fail")) {
            assertThat(child.end()).isZero();
            assertThat(child.err())
                    .containsOnlyOnce("=== qiangcai-guard: a thread failed")
                    .contains("IllegalStateException: a failure");
        }
    }

    @Test
    void a_heap_that_is_full_in_the_first_moment_is_reported_while_it_is_still_full() throws Exception {
        try (var child = child(25, List.of(GuardedChild.agent("")), "hoard")) {
            assertThat(child.end()).isZero();
            assertThat(child.out()).contains("the heap is still full");
            assertThat(child.err())
                    .contains("=== qiangcai-guard: a thread failed")
                    .contains("java.lang.OutOfMemoryError");
        }
    }

    @Test
    void where_modules_are_missing_their_parts_are_off_and_the_application_starts() throws Exception {
        var flags = List.of("--limit-modules", "java.base,java.instrument", GuardedChild.agent(""));
        try (var child = child(25, flags, "wait")) {
            awaitErr(child, "jfr is off");
            child.wake();
            assertThat(child.end()).isZero();
            assertThat(child.out()).endsWith("done\n");
            assertThat(child.err()).contains("jmx is off").doesNotContain("\tat ");
        }
    }

    @Test
    void where_modules_are_missing_a_failure_is_reported_still() throws Exception {
        var flags = List.of("--limit-modules", "java.base,java.instrument", GuardedChild.agent(""));
        try (var child = child(25, flags, "wait", "fail")) {
            awaitErr(child, "jfr is off");
            child.wake();
            assertThat(child.end()).isZero();
            assertThat(child.err())
                    .contains("=== qiangcai-guard: a thread failed")
                    .doesNotContain("crash is off");
        }
    }

    @Test
    void nothing_of_the_environment_is_told() throws Exception {
        var environment = Map.of("QIANGCAI_GUARD", "carriers=" + SECRET, "API_TOKEN", SECRET);
        var flags = List.of(GuardedChild.agent("every=" + SECRET));
        try (var child = GuardedChild.start(jdk(25), folder, environment, flags, "fail")) {
            assertThat(child.end()).isZero();
            assertThat(child.err()).contains("QIANGCAI_GUARD: the option 'carriers' is left out");
            assertThat(child.out() + child.err()).doesNotContain(SECRET);
        }
    }

    private static GuardedChild child(int java, List<String> flags, String... words) throws IOException {
        return GuardedChild.start(jdk(java), folder, flags, words);
    }

    private static Path jdk(int java) throws IOException {
        var home = GuardedChild.jdk(java);
        assumeTrue(home.isPresent(), "there is no JDK " + java + " in /usr/lib/jvm");
        return home.orElseThrow();
    }

    private static void awaitErr(GuardedChild child, String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(child.err()).contains(text));
    }
}
