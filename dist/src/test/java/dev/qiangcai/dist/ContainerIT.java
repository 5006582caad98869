package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The image of a container, held against the OCI's specification, and run as a runtime runs it: without a right, on a
/// root that cannot be written to.
@Tag("dist")
class ContainerIT {
    private static final String OCI = "https://opencontainers.org/schema/";
    private static final Map<String, String> TOLD = Map.of("PATH", "/qiangcai/bin", "QIANGCAI_HOME", Container.HOME);
    private static final String[] HEALTH = {"/qiangcai/bin/busybox", "sh", "/qiangcai/app/health.sh"};

    @TempDir
    private static Path folder;

    private static OciLayout layout;

    @BeforeAll
    static void unpack() throws IOException {
        layout = OciLayout.of(Made.oci(), folder.resolve("oci"));
        layout.unpack(folder.resolve("root"));
    }

    private static Chroot container(String volume) {
        return new Chroot(folder.resolve("root"), Container.USER, volume);
    }

    @Test
    void every_blob_is_what_its_digest_and_size_say_and_none_is_there_for_nothing() throws IOException {
        var said = new ArrayList<>(OciLayout.blobs(layout.index()));
        said.addAll(OciLayout.blobs(layout.manifest()));
        for (var blob : said) {
            var file = layout.file(blob);
            assertThat(file).hasSize(blob.size());
            assertThat(OciLayout.digest(Files.newInputStream(file))).isEqualTo(blob.digest());
        }
        var diffs = new ArrayList<String>();
        for (var layer : layout.layers()) {
            diffs.add(OciLayout.digest(layout.plain(layer)));
        }
        assertThat(layout.diffs()).isEqualTo(diffs);
        try (var there = Files.list(layout.folder().resolve("blobs/sha256"))) {
            assertThat(there.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            said.stream().map(OciLayout.Blob::digest).toList());
        }
    }

    @Test
    void it_keeps_to_the_specification() throws IOException {
        assertThat(against("image-layout-schema.json", layout.text("oci-layout")))
                .isEmpty();
        assertThat(against("image-index-schema.json", layout.index())).isEmpty();
        assertThat(against("image-manifest-schema.json", layout.manifest())).isEmpty();
        assertThat(against("config-schema.json", layout.configuration())).isEmpty();
        assertThat(against("image-manifest-schema.json", layout.manifest().replace("sha256:", "sha256-")))
                .isNotEmpty();
        assertThat(against("config-schema.json", layout.configuration().replace("\"rootfs\"", "\"root\"")))
                .isNotEmpty();
    }

    /// What the specification's own schema has against it; Debian brings the schemas.
    private static List<?> against(String schema, String json) throws IOException {
        var known = schemas();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, registry -> registry.schemas(known))
                .getSchema(SchemaLocation.of(OCI + "image/" + schema))
                .validate(json, InputFormat.JSON);
    }

    /// They name each other as neighbours in two places.
    private static Map<String, String> schemas() throws IOException {
        var folder = new Packages(Made.debs())
                .unpacked("golang-github-opencontainers-image-spec-dev")
                .resolve("usr/share/gocode/src/github.com/opencontainers/image-spec/schema");
        var schemas = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                var text = Files.readString(file);
                schemas.put(OCI + file.getFileName(), text);
                schemas.put(OCI + "image/" + file.getFileName(), text);
            }
        }
        return schemas;
    }

    @Test
    void it_rehearses_without_rights_on_a_root_that_cannot_be_written_to() throws Exception {
        var words = List.of("/qiangcai/bin/busybox", "sh", "/qiangcai/bin/qiangcai", "rehearse", "--rivals", "5");
        var ended = container(Container.HOME).run(TOLD, words.toArray(String[]::new));
        assertThat(ended.out()).contains("exactly one order exists");
        assertThat(ended.code()).isZero();
    }

    @Test
    void its_health_is_good_until_its_volume_cannot_be_written_to() throws Exception {
        assertThat(container(Container.HOME).run(TOLD, HEALTH)).isEqualTo(new Shipped.Ended(0, ""));
        var ended = container("/dev/shm").run(TOLD, HEALTH);
        assertThat(ended.out()).contains(Container.HOME + " cannot be written to");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void docker_gets_the_same_layers() throws IOException {
        var docker = OciLayout.of(Made.docker(), folder.resolve("docker")).text("manifest.json");
        assertThat(layout.layers()).allSatisfy(layer -> assertThat(docker).contains(layer.digest() + ".tar.gz"));
    }

    @Test
    void a_change_of_the_program_ships_less_than_5_megabytes() throws IOException {
        var changed = folder.resolve("changed");
        Bundle.copy(Made.bundle(), changed);
        try (var jars = Files.list(changed.resolve("app"))) {
            for (var own : jars.filter(jar -> jar.getFileName().toString().matches("qiangcai.*\\.jar"))
                    .toList()) {
                Files.write(own, new byte[] {0}, StandardOpenOption.APPEND);
            }
        }
        var to = Files.createDirectory(folder.resolve("again"));
        new Container(changed, Release.here(), Build.TIME).write(to.resolve("oci.tar"), to.resolve("docker.tar"));
        var layers = OciLayout.of(to.resolve("oci.tar"), to.resolve("oci")).layers();
        var known = digests(layout.layers());
        var shipped =
                layers.stream().filter(layer -> !known.contains(layer.digest())).toList();
        assertThat(shipped).hasSize(1);
        assertThat(shipped.getFirst().size()).isLessThan(5_000_000);
    }

    private static Set<String> digests(List<OciLayout.Blob> layers) {
        return layers.stream().map(OciLayout.Blob::digest).collect(Collectors.toSet());
    }
}
