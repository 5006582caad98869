package dev.qiangcai.lab.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Needs the right to make control groups, and is skipped where there is none.
class BoxIT {
    private static final long MIB = 1 << 20;
    private static final String BUSY = "while :; do :; done";

    @BeforeEach
    void control_groups_can_be_made_here() {
        var obstacle = Box.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> obstacle.map(Object::toString).orElse(""));
    }

    @Test
    void a_jvm_inside_sees_its_limits_and_those_that_change_while_it_runs() throws Exception {
        try (var box = Box.open()) {
            box.memory(256 * MIB);
            box.processors(1);
            var child = start(box, java(), "-Xint", source("Seen.java", """
                    void main() throws Exception {
                        var machine = (com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
                        do {
                            IO.println(Runtime.getRuntime().availableProcessors() + " " + (machine.getTotalMemorySize() >> 20));
                        } while (System.in.read() > 0);
                    }
                    """));
            try (var said = child.inputReader();
                    var ask = child.getOutputStream()) {
                assertThat(said.readLine()).isEqualTo("1 256");
                box.memory(300 * MIB);
                ask.write('\n');
                ask.flush();
                assertThat(said.readLine()).isEqualTo("1 300");
            }
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(box.use().peak()).isBetween(10 * MIB, 300 * MIB);
            assertThat(box.use().kills()).isZero();
        }
    }

    @Test
    void a_child_that_takes_more_than_its_box_holds_is_killed_and_the_box_tells() throws Exception {
        try (var box = Box.open()) {
            box.memory(48 * MIB);
            var child = start(box, java(), "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-version");
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(137);
            assertThat(box.use().kills()).isPositive();
            assertThat(box.use().refusals()).isPositive();
            assertThat(box.use().peak()).isBetween(40 * MIB, 48 * MIB);
        }
    }

    @Test
    void a_busy_child_is_throttled_to_its_share_until_it_is_raised() throws Exception {
        try (var box = Box.open()) {
            box.processors(0.1);
            var child = start(box, "/bin/sh", "-c", BUSY);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> box.use().throttled().compareTo(Duration.ofMillis(200)) > 0);
            box.processors(1.5);
            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    void closing_kills_what_runs_inside_and_leaves_no_group_behind() throws Exception {
        Process child;
        List<Path> folders;
        try (var box = Box.open()) {
            child = start(box, "/bin/sh", "-c", "echo up; " + BUSY);
            child.inputReader().readLine();
            folders = box.inside(List.of()).stream()
                    .filter(word -> word.contains(Box.NAME))
                    .map(Path::of)
                    .toList();
            assertThat(folders).isNotEmpty().allMatch(Files::isDirectory);
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folders).noneMatch(Files::exists);
    }

    @Test
    void a_command_keeps_its_words_and_its_exit_code() throws Exception {
        try (var box = Box.open()) {
            var child = start(box, "/bin/sh", "-c", "echo \"[$1]\"; exit 7", "it", "a  b 'c' $d --");
            assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("[a  b 'c' $d --]\n");
            assertThat(child.waitFor()).isEqualTo(7);
        }
    }

    private static Process start(Box box, String... command) throws IOException {
        return new ProcessBuilder(box.inside(List.of(command)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String source(String name, String text) throws IOException {
        var file = Files.createTempDirectory("box").resolve(name);
        Stream.of(file, file.getParent()).forEach(path -> path.toFile().deleteOnExit());
        return Files.writeString(file, text).toString();
    }
}
