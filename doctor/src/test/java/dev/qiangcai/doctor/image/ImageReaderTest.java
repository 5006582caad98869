package dev.qiangcai.doctor.image;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.Progress;
import dev.qiangcai.doctor.Rounds;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.image.ImageForge.Tar;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.WalkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageReaderTest {
    private static final String SAFE = "{\"User\":\"10001\",\"Entrypoint\":[\"/app/run\"]}";
    private static final byte[] NOTHING = new Tar().file("app/run", "a program").bytes();

    @TempDir
    private Path here;

    /// How an image is packed.
    enum Form {
        DOCKER,
        OCI,
        DOCKER_GZIP;

        byte[] of(String config, byte[]... layers) {
            return switch (this) {
                case DOCKER -> ImageForge.docker(config, layers);
                case OCI -> ImageForge.oci(config, layers);
                case DOCKER_GZIP -> ImageForge.gzip(ImageForge.docker(config, layers));
            };
        }
    }

    private Diagnosis look(byte[] archive) throws IOException {
        return look(List.of(), Files.write(here.resolve("shop.tar"), archive));
    }

    private Diagnosis look(List<Path> paths, Path... images) {
        var rounds = new Rounds(paths, List.of(images), new WalkSettings(here, List.of()));
        return Doctor.usual().examine(rounds, Progress.UNHEARD);
    }

    private static List<String> found(Diagnosis diagnosis) {
        assertThat(diagnosis.faults()).isEmpty();
        return diagnosis.findings().stream()
                .map(finding -> finding.card().id() + " " + finding.place())
                .toList();
    }

    private static List<String> faults(Diagnosis diagnosis) {
        return diagnosis.faults().stream()
                .map(fault -> fault.place() + " " + fault.why().in(Locale.ENGLISH))
                .toList();
    }

    private static List<String> way(Finding finding) {
        return finding.story().way().stream().map(Step::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_variable_is_found_with_its_path_in_the_configuration(Form form) throws IOException {
        var config =
                "{\"User\":\"10001\",\"Env\":[\"PATH=/bin\",\"GODEBUG=http2debug=2\"],\"Entrypoint\":[\"/app/run\"]}";
        var diagnosis = look(form.of(config, NOTHING));
        assertThat(found(diagnosis)).containsExactly("go-http2debug shop.tar!/image:5:25");
        assertThat(diagnosis.findings().getFirst().story().way())
                .extracting(Step::what)
                .contains("image config.Env[1]");
        assertThat(requireNonNull(diagnosis.texts().get("shop.tar!/image")).text())
                .contains("config.Env[1] = GODEBUG=http2debug=2\n");
    }

    @ParameterizedTest
    @EnumSource
    void an_image_without_a_user_runs_as_root(Form form) throws IOException {
        var diagnosis = look(form.of("{\"Entrypoint\":[\"/app/run\"]}", NOTHING));
        assertThat(found(diagnosis)).containsExactly("container-root-user shop.tar!/image:1:8");
        assertThat(diagnosis.findings().getFirst().story().message().in(Locale.ENGLISH))
                .startsWith("config.User is empty in image");
    }

    @Test
    void root_by_name_or_number_is_found_where_it_stands() throws IOException {
        var diagnosis = look(ImageForge.docker("{\"User\":\"0:0\",\"Entrypoint\":[\"/app/run\"]}", NOTHING));
        assertThat(found(diagnosis)).containsExactly("container-root-user shop.tar!/image:2:15");
        assertThat(way(diagnosis.findings().getFirst()))
                .singleElement()
                .asString()
                .contains("image config.User");
    }

    @ParameterizedTest
    @EnumSource
    void a_health_check_is_found_with_its_path_in_the_configuration(Form form) throws IOException {
        var config = "{\"User\":\"10001\",\"Entrypoint\":[\"/app/run\"],\"Healthcheck\":{\"Test\":[\"CMD-SHELL\","
                + "\"java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -cp /app Health\"]}}";
        var diagnosis = look(form.of(config, NOTHING));
        assertThat(found(diagnosis)).containsExactly("jvm-debug-agent shop.tar!/image:6:35");
        assertThat(diagnosis.findings().getFirst().story().way())
                .extracting(Step::what)
                .contains("image config.Healthcheck.Test[1]");
    }

    @Test
    void a_script_that_only_the_health_check_starts_is_read() throws IOException {
        var script = "#!/bin/sh\njcmd 1 Thread.print | grep -q shop\n";
        var layer = new Tar()
                .file("app/run", "a program")
                .file("app/well.sh", script)
                .bytes();
        var config =
                "{\"User\":\"10001\",\"Entrypoint\":[\"/app/run\"],\"Healthcheck\":{\"Test\":[\"CMD\",\"/app/well.sh\"]}}";
        assertThat(found(look(ImageForge.docker(config, layer))))
                .containsExactly("jvm-thread-dumps shop.tar!/app/well.sh:2:8");
    }

    @ParameterizedTest
    @EnumSource
    void a_debugger_in_the_entrypoint_script_is_found_in_its_layer(Form form) throws IOException {
        var script = "#!/bin/sh\nexec java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -jar app.jar\n";
        var layer = new Tar().file("app/start.sh", script).bytes();
        var config = "{\"User\":\"10001\",\"Entrypoint\":[\"/app/start.sh\"]}";
        assertThat(found(look(form.of(config, NOTHING, layer))))
                .contains("jvm-debug-agent shop.tar!/app/start.sh:2:11");
        assertThat(look(form.of(config, NOTHING, layer)).findings())
                .as("nothing can be mended in an archive")
                .allMatch(finding -> finding.edits().isEmpty());
    }

    @Test
    void a_command_is_found_by_path_and_through_links() throws IOException {
        var layer = new Tar()
                .file("usr/local/bin/docker-entrypoint.sh", "#!/bin/sh\nexport GODEBUG=http2debug=2\nexec /app/run\n")
                .file("old/docker-entrypoint.sh", "#!/bin/sh\nexec /app/run\n")
                .link("entry", "usr/local/bin/docker-entrypoint.sh")
                .bytes();
        for (var word : List.of("docker-entrypoint.sh", "/entry")) {
            assertThat(found(look(ImageForge.docker("{\"User\":\"1\",\"Entrypoint\":[\"" + word + "\"]}", layer))))
                    .containsExactly("go-http2debug shop.tar!/usr/local/bin/docker-entrypoint.sh:2:16");
        }
    }

    @Test
    void what_an_upper_layer_took_away_is_not_looked_at() throws IOException {
        var lower = new Tar()
                .file("app/start.sh", "#!/bin/sh\nexport GODEBUG=http2debug=2\nexec /app/run\n")
                .bytes();
        var upper = new Tar().file("app/.wh.start.sh", "").bytes();
        var config = "{\"User\":\"10001\",\"Entrypoint\":[\"/app/start.sh\"]}";
        assertThat(found(look(ImageForge.docker(config, lower)))).hasSize(1);
        assertThat(found(look(ImageForge.docker(config, lower, upper)))).isEmpty();
    }

    @Test
    void scripts_that_nobody_starts_and_those_of_the_distribution_are_left_alone() throws IOException {
        var bad = "#!/bin/sh\nexport GODEBUG=http2debug=2\nexec /app/run\n";
        var layer = new Tar()
                .file("usr/bin/tool", bad)
                .file("etc/init.d/tool", bad)
                .file("app/examples/run.sh", bad)
                .bytes();
        assertThat(found(look(ImageForge.docker(SAFE, NOTHING, layer)))).isEmpty();
    }

    @Test
    void options_of_the_jvm_are_read_where_they_lie() throws IOException {
        var layer = new Tar().file("app/jvm.options", "-Xint\n").bytes();
        assertThat(found(look(ImageForge.docker(SAFE, NOTHING, layer))))
                .anyMatch(finding -> finding.endsWith(" shop.tar!/app/jvm.options:1:1"));
    }

    @ParameterizedTest
    @EnumSource
    void a_clean_image_has_nothing_to_be_told(Form form) throws IOException {
        var layer = new Tar()
                .file("app/start.sh", "#!/bin/sh\nexec /app/run \"$@\"\n")
                .file("lib/ld-musl-x86_64.so.1", "")
                .bytes();
        var config =
                "{\"User\":\"10001\",\"Env\":[\"PATH=/bin\"],\"Entrypoint\":[\"/app/start.sh\"],\"Cmd\":[\"serve\"]}";
        assertThat(found(look(form.of(config, NOTHING, layer)))).isEmpty();
    }

    @Test
    void a_manifest_gets_what_the_image_that_it_names_says() throws IOException {
        var config = "{\"User\":\"10001\",\"Env\":[\"GODEBUG=http2debug=2\"],\"Entrypoint\":[\"/app/run\"]}";
        Files.write(here.resolve("shop.tar"), ImageForge.docker(config, NOTHING));
        var compose = Files.writeString(
                here.resolve("compose.yaml"), "services:\n  web:\n    image: registry.example/shop:1.4\n");
        var finding = look(List.of(compose), here.resolve("shop.tar")).findings().stream()
                .filter(it -> it.card().id().equals("go-http2debug"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.place()).hasToString("shop.tar!/image:4:25");
    }

    @Test
    void the_images_of_one_archive_are_told_apart() throws IOException {
        var config = ImageForge.configuration("{\"Entrypoint\":[\"/app/run\"]}");
        var archive = new Tar()
                .file("c.json", config)
                .file(
                        "manifest.json",
                        "[{\"Config\":\"c.json\",\"RepoTags\":[\"shop:1\"],\"Layers\":[]},"
                                + "{\"Config\":\"c.json\",\"RepoTags\":[],\"Layers\":[]}]")
                .bytes();
        assertThat(found(look(archive)))
                .containsExactlyInAnyOrder(
                        "container-root-user shop.tar!shop:1!/image:1:8", "container-root-user shop.tar!2!/image:1:8");
    }

    @Test
    void what_cannot_be_read_is_one_clear_line_and_the_rest_is_looked_at() throws IOException {
        var good = Files.write(here.resolve("good.tar"), ImageForge.docker("{}", NOTHING));
        var whole = ImageForge.docker(SAFE, NOTHING);
        var cut = Files.write(here.resolve("cut.tar"), Arrays.copyOf(whole, whole.length - 2000));
        var text = Files.writeString(here.resolve("notes.txt"), "hello");
        var diagnosis = look(List.of(), cut, text, here.resolve("none.tar"), here, good);
        assertThat(faults(diagnosis))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("cut.tar:1:1 This image is not looked at to its end: cut.tar"))
                .anyMatch(line ->
                        line.startsWith("notes.txt:1:1 This is no archive of images. Write one with docker save"))
                .anyMatch(line -> line.startsWith(".:1:1 This is no archive of images."))
                .anyMatch(line -> line.startsWith("none.tar:1:1 There is no such file."));
        assertThat(diagnosis.findings())
                .extracting(finding -> finding.place().file())
                .containsOnly("good.tar!/image");
    }

    @Test
    void a_layer_that_is_broken_leaves_what_the_configuration_says() throws IOException {
        var config = "{\"User\":\"10001\",\"Env\":[\"GODEBUG=http2debug=2\"],\"Entrypoint\":[\"/app/run\"]}";
        var layers = new ArrayList<byte[]>();
        layers.add(new Tar().file("../../etc/passwd", "").bytes());
        layers.add(ImageForge.gzip(new Tar().file("zeros", new byte[40 << 20]).bytes()));
        layers.add(Arrays.copyOf(new Tar().file("large", new byte[9000]).bytes(), 3000));
        for (var layer : layers) {
            var diagnosis = look(ImageForge.docker(config, layer));
            assertThat(faults(diagnosis)).singleElement().asString().startsWith("shop.tar:1:1 This image is not");
            assertThat(diagnosis.findings())
                    .extracting(finding -> finding.card().id())
                    .containsExactly("go-http2debug");
        }
    }
}
