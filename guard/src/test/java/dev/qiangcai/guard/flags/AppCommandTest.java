package dev.qiangcai.guard.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppCommandTest {
    @TempDir
    private Path folder;

    @Test
    void java_takes_flags_behind_its_name() {
        var command = new AppCommand(List.of("java", "-jar", "app.jar"));
        assertThat(command.with(List.of("-Xmx1m")).words()).containsExactly("java", "-Xmx1m", "-jar", "app.jar");
        assertThat(command.environment(List.of("-Xmx1m"), Map.of())).containsOnly(Map.entry("MALLOC_ARENA_MAX", "2"));
    }

    @Test
    void a_script_takes_them_from_the_variable_in_front_of_its_own() {
        var command = new AppCommand(List.of("./start.sh"));
        assertThat(command.with(List.of("-Xmx1m")).words()).containsExactly("./start.sh");
        assertThat(command.environment(
                        List.of("-Xmx1m"), Map.of("JAVA_TOOL_OPTIONS", "-Xmx2m", "MALLOC_ARENA_MAX", "4")))
                .containsOnly(Map.entry("JAVA_TOOL_OPTIONS", "-Xmx1m -Xmx2m"));
    }

    @Test
    void a_shell_gets_every_word_as_it_was() throws Exception {
        var line =
                new AppCommand(List.of("printf", "%s|", "a b", "it's", "$HOME", "*", "抢菜")).shell(List.of(), Map.of());
        var process = new ProcessBuilder("sh", "-c", "exec " + line).start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("a b|it's|$HOME|*|");
    }

    @Test
    void the_version_of_a_java_is_read_behind_links() throws Exception {
        var home = Files.createDirectory(folder.resolve("jdk"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n");
        var java = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        var path = Files.createDirectory(folder.resolve("path"));
        var linked = Files.createSymbolicLink(path.resolve("java"), java);
        assertThat(new AppCommand(List.of("java")).target(Map.of("PATH", path.toString())))
                .isEqualTo(new Target(17, true, false));
        assertThat(new AppCommand(List.of(linked.toString())).target(Map.of())).isEqualTo(new Target(17, true, false));
    }

    @Test
    void versions_are_read_in_old_and_new_style_and_odd_ones_are_unknown() throws Exception {
        assertThat(release("JAVA_VERSION=\"1.8.0_392\"")).isEqualTo(new Target(8, true, false));
        assertThat(release("JAVA_VERSION=\"25\"")).isEqualTo(new Target(25, true, false));
        assertThat(release("JAVA_VERSION=\"new\"")).isEqualTo(Target.UNKNOWN);
        assertThat(Target.of(folder.resolve("nowhere"))).isEqualTo(Target.UNKNOWN);
    }

    @Test
    void a_java_is_ready_for_compact_headers_where_it_keeps_archives_of_its_classes_for_them() throws Exception {
        var archives = Files.createDirectories(folder.resolve("lib").resolve("server"));
        Files.createFile(archives.resolve("classes_coh.jsa"));
        assertThat(release("JAVA_VERSION=\"25\"")).isEqualTo(new Target(25, true, false));
        Files.createFile(archives.resolve("classes_nocoops_coh.jsa"));
        assertThat(release("JAVA_VERSION=\"25\"")).isEqualTo(new Target(25, true, true));
    }

    private Target release(String line) throws Exception {
        Files.writeString(folder.resolve("release"), line + "\n");
        return Target.of(folder);
    }
}
