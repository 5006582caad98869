package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.attest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {
    @TempDir
    private Path folder;

    private Path written() throws IOException {
        return Files.writeString(
                folder.resolve("sbom.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "library", "name": "kept", "version": "1", "hashes": [{"alg": "SHA-256", "content": "%s"}],
                   "licenses": [{"license": {"id": "MIT"}}]},
                  {"type": "library", "name": "lean", "version": "2", "hashes": [{"alg": "SHA-256", "content": "00"}],
                   "licenses": [{"license": {"id": "EPL-2.0"}}, {"license": {"name": "Other"}}]}]}
                """.formatted(Sha256.of("kept".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_jar_that_was_changed_bears_its_own_sum_and_says_so() throws IOException {
        var app = Files.createDirectory(folder.resolve("app"));
        Files.writeString(app.resolve("kept-1.jar"), "kept");
        Files.writeString(app.resolve("lean-2.jar"), "lean");
        var file = folder.resolve("out/all.json");
        Sbom.read(written()).changed(app).write(file);
        var parts = JsonMapper.builder().build().readTree(file.toFile()).path("components");
        assertThat(parts.get(0).has("pedigree")).isFalse();
        assertThat(parts.get(1).path("pedigree").path("notes").asText()).isNotEmpty();
        assertThat(parts.get(1).path("hashes").get(0).path("content").asText())
                .isEqualTo(Sha256.of(app.resolve("lean-2.jar")));
    }

    @Test
    void java_and_debians_packages_are_parts_too() throws IOException {
        var jdk = Files.createDirectory(folder.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\n");
        var file = folder.resolve("all.json");
        Sbom.read(written())
                .java(jdk)
                .debian(List.of(Path.of("libc6_2.36-9+deb12u10_amd64.deb")))
                .write(file);
        assertThat(file)
                .content()
                .contains("\"25.0.3+9-LTS\"", "Somebody", "pkg:deb/debian/libc6@2.36-9%2Bdeb12u10?arch=amd64");
    }

    @Test
    void the_licences_are_a_list_for_people() throws IOException {
        assertThat(Sbom.read(written()).licences()).containsExactly("kept 1: MIT", "lean 2: EPL-2.0 or Other");
    }

    @Test
    void what_is_no_such_document_is_told_with_its_name() throws IOException {
        var other = Files.writeString(folder.resolve("other.json"), "[]");
        assertThatThrownBy(() -> Sbom.read(other))
                .isInstanceOf(DistException.class)
                .hasMessageContaining("other.json");
    }
}
