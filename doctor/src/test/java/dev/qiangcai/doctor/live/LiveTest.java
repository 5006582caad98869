package dev.qiangcai.doctor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LiveTest {
    private static List<String> found(Scene scene) {
        return Doctor.usual().examine(scene).findings().stream()
                .map(finding -> finding.card().id() + " " + finding.place())
                .toList();
    }

    private static Launch launch(Scene scene) {
        return (Launch) scene.subjects().getFirst();
    }

    @Test
    void an_environment_is_looked_at_as_if_it_were_a_file() {
        assertThat(found(Live.environment(Map.of("PATH", "/bin", "GODEBUG", "netdns=go,http2debug=1"))))
                .containsExactly("go-http2debug environment:1:19");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_process_is_known_by_its_variables_and_its_words() throws IOException {
        var builder = new ProcessBuilder("sleep", "60");
        builder.environment().put("GOSUMDB", "off");
        var process = builder.start();
        try {
            var scene = Live.process(process.pid());
            assertThat(launch(scene).command()).extracting(Written::value).containsExactly("sleep", "60");
            assertThat(found(scene))
                    .anyMatch(line -> line.startsWith("go-sumdb-off /proc/" + process.pid() + "/environ:"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void of_a_jvm_the_flags_in_force_are_known_too() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var sleeper = "void main() throws Exception { System.out.println(1); System.in.read(); }";
        var file = Files.writeString(Files.createTempFile("Sleeper", ".java"), sleeper);
        var process = new ProcessBuilder(java, "-XX:+UseSerialGC", file.toString()).start();
        try {
            assertThat(process.getInputStream().read()).isEqualTo('1');
            assertThat(launch(Live.process(process.pid())).command())
                    .extracting(Written::value)
                    .contains("-XX:+UseSerialGC")
                    .anyMatch(word -> word.startsWith("-XX:MaxHeapSize="));
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(file);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_process_that_is_not_there_is_an_error_with_the_next_step() {
        assertThatThrownBy(() -> Live.process(Integer.MAX_VALUE))
                .isInstanceOf(DoctorException.class)
                .hasMessageContaining("jps");
    }
}
