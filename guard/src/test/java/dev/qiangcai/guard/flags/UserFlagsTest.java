package dev.qiangcai.guard.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFlagsTest {
    @TempDir
    private Path folder;

    @Test
    void short_and_long_names_are_one() {
        var flags = UserFlags.of(List.of("-Xmx1g", "-XX:MaxMetaspaceSize=64m", "-XX:+UseZGC", "-XX:-UsePerfData"));
        assertThat(flags.heap(Bytes.mib(2048), Bytes.mib(2048))).contains(Bytes.mib(1024));
        assertThat(flags.bytes("MaxMetaspaceSize")).contains(Bytes.mib(64));
        assertThat(flags.collector()).contains(Collector.ZGC);
        assertThat(flags.turnsOff("UsePerfData")).isTrue();
    }

    @Test
    void the_command_line_wins_over_the_variables() {
        var flags = UserFlags.read(
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx100m -Dx='a -Xmx7m'", "JDK_JAVA_OPTIONS", "-Xmx200m"),
                List.of("java", "-Xmx300m", "-jar", "app.jar", "-Xmx400m"));
        assertThat(flags.bytes("MaxHeapSize")).contains(Bytes.mib(300));
        assertThat(flags.shown("MaxHeapSize")).isEqualTo("-Xmx300m");
    }

    @Test
    void what_the_jvm_reads_last_wins_over_the_command_line() {
        var flags = UserFlags.read(Map.of("_JAVA_OPTIONS", "-Xmx77m"), List.of("java", "-Xmx300m", "Main"));
        assertThat(flags.bytes("MaxHeapSize")).contains(Bytes.mib(77));
    }

    @Test
    void argument_files_are_read_where_java_reads_them() throws Exception {
        var file = "@" + Files.writeString(folder.resolve("more"), "-Xmx88m");
        var launcher = UserFlags.read(Map.of("JDK_JAVA_OPTIONS", file), List.of());
        assertThat(launcher.bytes("MaxHeapSize")).contains(Bytes.mib(88));
        assertThat(UserFlags.read(Map.of("JAVA_TOOL_OPTIONS", file), List.of()).has("MaxHeapSize"))
                .isFalse();
    }

    @Test
    void the_applications_own_words_are_not_read() {
        assertThat(UserFlags.options(List.of("java", "-cp", "-Xmx1m", "-Xss2m", "Main", "-Xmx3m")))
                .containsExactly("-Xss2m");
        assertThat(UserFlags.options(List.of("java", "--module-path", "m", "-m", "a/b", "-Xmx3m")))
                .isEmpty();
    }

    @Test
    void argument_files_are_read_and_missing_ones_left_to_java() throws Exception {
        var file = Files.writeString(folder.resolve("args"), "# ours\n-Xmx64m \"-Dname=two words\"\n");
        assertThat(UserFlags.options(List.of("java", "@" + file, "@" + folder.resolve("none"), "Main")))
                .containsExactly("-Xmx64m", "-Dname=two words");
    }

    @Test
    void odd_values_are_no_figures() {
        var flags = UserFlags.of(List.of("-Xmxlots", "-XX:MaxRAMPercentage=many"));
        assertThat(flags.heap(Bytes.mib(512), Bytes.mib(512))).isEmpty();
    }
}
