package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the house, looked at by whoever receives it: with the public key, and with tools that are not ours.
@Tag("dist")
class ReleaseIT {
    @TempDir
    private Path folder;

    private Shipped.Ended verify(Path release) throws IOException, InterruptedException {
        return new Shipped(Made.image().resolve("bin/qiangcai"), folder)
                .run("dist", "verify", "--key", Made.key().toString(), release.toString());
    }

    @Test
    void all_of_it_is_what_was_signed() throws Exception {
        var ended = verify(Made.folder());
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out())
                .contains(
                        "qiangcai-linux-x86_64.tar.gz is what was signed",
                        "qiangcai-oci.tar is",
                        "qiangcai-docker.tar is",
                        Release.here().deb() + " is",
                        "qiangcai.cdx.json is");
    }

    @Test
    void sha256sum_and_openssl_say_the_same() {
        new Tool(List.of("sha256sum", "--check", "--strict", "SHA256SUMS"), Map.of(), Made.folder()).run();
        new Tool(
                        List.of(
                                "openssl",
                                "pkeyutl",
                                "-verify",
                                "-pubin",
                                "-inkey",
                                Made.key().toString(),
                                "-rawin",
                                "-in",
                                "SHA256SUMS",
                                "-sigfile",
                                "SHA256SUMS.sig"),
                        Map.of(),
                        Made.folder())
                .run();
    }

    @Test
    void a_package_that_was_exchanged_on_the_way_is_refused() throws Exception {
        for (var name : List.of(
                "SHA256SUMS",
                "SHA256SUMS.sig",
                "provenance.intoto.jsonl",
                Release.here().deb())) {
            Files.copy(Made.folder().resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        var deb = folder.resolve(Release.here().deb());
        assertThat(verify(deb).code()).isZero();
        Files.write(deb, HostileMirror.tampered(Files.readAllBytes(deb)));
        var ended = verify(deb);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("is NOT what was signed");
    }

    @Test
    void every_image_brings_its_parts_and_their_licences() throws IOException {
        for (var image : List.of(Made.image(), Made.bundle())) {
            var legal = image.resolve("legal");
            assertThat(legal.resolve("qiangcai.cdx.json")).content().contains("\"CycloneDX\"", "okhttp", "\"java\"");
            assertThat(legal.resolve("libraries/LICENCES.txt")).content().contains("picocli", "Apache-2.0");
        }
        assertThat(Made.bundle().resolve("legal/qiangcai.cdx.json")).content().contains("pkg:deb/debian/libc6@");
    }

    @Test
    void the_doctor_has_nothing_against_what_is_shipped() throws Exception {
        var ended = new Shipped(Made.image().resolve("bin/qiangcai"), folder)
                .run("doctor", "--fail-on", "info", Made.image().toString());
        assertThat(ended.code()).as(ended.out()).isZero();
        var archive = new Shipped(Made.image().resolve("bin/qiangcai"), folder)
                .run("doctor", "--fail-on", "warning", "--image", Made.oci().toString());
        assertThat(archive.code()).as(archive.out()).isZero();
    }
}
