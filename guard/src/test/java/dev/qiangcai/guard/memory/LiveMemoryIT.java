package dev.qiangcai.guard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same program on each collector: 64 MiB alive, much garbage, 512 MiB of heap, and a container that shrinks from
/// 1 GiB to 256 MiB while it runs.
class LiveMemoryIT {
    @ParameterizedTest
    @ValueSource(
            strings = {"-XX:+UseZGC", "-XX:+UseShenandoahGC", "-XX:+UseShenandoahGC -XX:ShenandoahGCMode=generational"})
    void the_heap_follows_a_container_that_shrinks_but_never_to_what_is_alive(String collector) throws Exception {
        var told = run(collector.split(" ", -1));
        assertThat(told).as("%s", told).anyMatch(line -> line.startsWith("roomy goal=512"));
        var goal = figure(told, "goal");
        assertThat(goal).as("%s", told).isBetween(80L, 300L);
        assertThat(figure(told, "option")).isEqualTo(goal);
        assertThat(figure(told, "used")).as("%s", told).isLessThanOrEqualTo(goal + 100);
        assertThat(told).anyMatch(line -> line.equals("closed option=512"));
        assertThat(told).noneMatch(line -> line.startsWith("notice") && line.contains("no soft limit"));
    }

    @Test
    void a_collector_that_ignores_it_is_said_to() throws Exception {
        var told = run("-XX:+UseG1GC");
        assertThat(told).as("%s", told).anyMatch(line -> line.startsWith("notice") && line.contains("G1"));
        assertThat(told).anyMatch(line -> line.startsWith("tight goal=none"));
    }

    @Test
    void an_owner_s_own_soft_limit_stays_the_highest() throws Exception {
        var told = run("-XX:+UseZGC", "-XX:SoftMaxHeapSize=300m");
        assertThat(told).as("%s", told).anyMatch(line -> line.startsWith("roomy goal=300"));
        assertThat(told).anyMatch(line -> line.equals("closed option=300"));
    }

    private static long figure(List<String> told, String name) {
        return told.stream()
                .filter(line -> line.startsWith("tight "))
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .filter(word -> word.startsWith(name + "="))
                .mapToLong(word -> Long.parseLong(word.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> run(String... flags) throws Exception {
        var command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(flags),
                        Stream.of(
                                "-Xms32m",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ShrinkingContainer.class.getName()))
                .flatMap(words -> words)
                .toList();
        var child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).as(told).isZero();
            return told.lines().toList();
        } finally {
            child.destroyForcibly();
        }
    }
}
