package dev.qiangcai.binary.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.bytes.Malformed;
import dev.qiangcai.binary.bytes.TooMuch;
import dev.qiangcai.binary.image.ImageFile.Link;
import dev.qiangcai.binary.image.ImageFile.Plain;
import dev.qiangcai.binary.image.ImageForge.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchiveTest {
    @TempDir
    Path folder;

    @Test
    void every_form_of_archive_says_the_same() throws IOException {
        var layer = new Layer().file("bin/app", "#!").bytes();
        for (var form : ImageForge.forms(layer)) {
            try (var archive = open(form)) {
                var description = archive.images().getFirst().description();
                assertThat(archive.images()).hasSize(1);
                assertThat(description.names()).containsExactly("shop:1.4");
                assertThat(description.configuration().platform()).isEqualTo("linux/amd64");
                assertThat(description.configuration().launch())
                        .isEqualTo(new Configuration.Launch(
                                List.of("PATH=/bin", "JAVA_TOOL_OPTIONS=-Xmx1g"),
                                List.of("/bin/app"),
                                List.of("--serve"),
                                "1000",
                                "/srv"));
                assertThat(description.configuration().check()).containsExactly("CMD", "/bin/app", "--well");
                assertThat(description.configuration().ports()).containsExactly("8080/tcp");
                assertThat(description.configuration().labels()).isEqualTo(Map.of("maker", "me"));
                assertThat(description.configuration().history())
                        .containsExactly(
                                new Configuration.Step("COPY app", true), new Configuration.Step("CMD", false));
                assertThat(paths(archive)).containsExactly("bin/app");
            }
        }
    }

    @Test
    void upper_layers_replace_and_remove_what_lower_ones_left() throws IOException {
        var lower = new Layer()
                .folder("etc")
                .file("etc/kept", "1")
                .file("etc/gone", "1")
                .file("old/a", "1")
                .file("old/b/c", "1")
                .file("opaque/below", "1")
                .file("becomes-file/x", "1")
                .bytes();
        var upper = new Layer()
                .file("etc/.wh.gone", "")
                .file(".wh.old", "")
                .file("opaque/beside", "2")
                .file("opaque/.wh..wh..opq", "")
                .file("becomes-file", "2")
                .file("etc/kept", "22")
                .bytes();
        for (var form : ImageForge.forms(lower, upper)) {
            try (var archive = open(form)) {
                var tree = archive.images().getFirst().tree();
                assertThat(paths(archive)).containsExactly("becomes-file", "etc", "etc/kept", "opaque/beside");
                assertThat(tree.find("/etc/kept")).contains(new ImageFile("etc/kept", new Plain(2), 0755, 1));
            }
        }
    }

    @Test
    void links_are_followed_and_never_lead_out() throws IOException {
        var lower = new Layer()
                .file("usr/lib/os-release", "ID=alpine")
                .link("lib", "usr/lib")
                .link("etc/os-release", "../../../usr/lib/os-release")
                .link("round", "about")
                .link("about", "round")
                .bytes();
        var upper =
                new Layer().file("lib/added", "").file("lib/.wh.nothing", "").bytes();
        try (var archive = open(ImageForge.docker(lower, upper))) {
            var tree = archive.images().getFirst().tree();
            assertThat(tree.find("/etc/os-release").orElseThrow().path()).isEqualTo("usr/lib/os-release");
            assertThat(tree.find("usr/lib/added")).isPresent();
            assertThat(tree.find("lib/added")).isPresent();
            assertThat(tree.find("round")).isEmpty();
            assertThat(tree.files()).anyMatch(file -> file.form().equals(new Link("usr/lib")));
        }
    }

    @Test
    void wanted_contents_are_shown_under_every_name() throws IOException {
        var large = "x".repeat(5 << 20);
        var lower = new Layer()
                .file("a", "old")
                .file("b", "lower")
                .sameAs("c", "b")
                .file("large", large)
                .bytes();
        var upper = new Layer().file("a", "new").file("d", "unwanted").bytes();
        for (var form : ImageForge.forms(lower, upper)) {
            try (var archive = open(form)) {
                var image = archive.images().getFirst();
                var seen = new TreeMap<String, String>();
                image.visit(
                        image.tree(),
                        file -> !file.path().equals("d"),
                        (file, contents) -> seen.put(
                                file.path(), new String(contents.stream().readAllBytes(), StandardCharsets.UTF_8)));
                assertThat(seen).isEqualTo(Map.of("a", "new", "b", "lower", "c", "lower", "large", large));
            }
        }
    }

    @Test
    void any_other_archive_is_no_image() throws IOException {
        var tar = new Layer().file("notes.txt", "hello").bytes();
        assertThat(ImageArchive.open(Files.write(folder.resolve("a.tar"), tar), Limits.USUAL))
                .isEmpty();
        assertThat(ImageArchive.of(Bytes.of("a.tar.gz", ImageForge.gzip(tar)), Limits.USUAL))
                .isEmpty();
        assertThat(ImageArchive.of(Bytes.of("text", new byte[2000]), Limits.USUAL))
                .isEmpty();
    }

    @Test
    void a_name_that_leads_out_is_refused() throws IOException {
        var layer = new Layer().file("a/../../etc/passwd", "").bytes();
        assertThatThrownBy(() -> paths(open(ImageForge.docker(layer))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("image.tar!/0/layer.tar is damaged at byte 512")
                .hasMessageContaining("the name a/../../etc/passwd leads out of it");
    }

    @Test
    void names_without_end_are_refused() throws IOException {
        assertThatThrownBy(() -> paths(open(ImageForge.docker(
                        new Layer().file("a".repeat(5_000), "").bytes()))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("more than 4096 letters");
        assertThatThrownBy(() -> paths(
                        open(ImageForge.docker(new Layer().endlessName(2 << 20).bytes()))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_bomb_in_a_layer_is_refused() throws IOException {
        var zeros = new Layer().file("zeros", new byte[40 << 20]).bytes();
        for (var bomb : List.of(ImageForge.gzip(zeros), ImageForge.zstd(zeros))) {
            assertThatThrownBy(() -> paths(open(ImageForge.docker(bomb))))
                    .isInstanceOf(TooMuch.class)
                    .hasMessageContaining("it unpacks to more than");
        }
    }

    @Test
    void files_without_end_are_refused() throws IOException {
        var layer = new Layer();
        for (int i = 0; i < 50; i++) {
            layer.file("f" + i, "");
        }
        var image = ImageForge.docker(layer.bytes());
        assertThatThrownBy(() -> paths(ImageArchive.of(Bytes.of("image.tar", image), Limits.USUAL.withEntries(20))
                        .orElseThrow()))
                .isInstanceOf(TooMuch.class)
                .hasMessageContaining("more than 20 files");
    }

    @Test
    void what_the_list_names_and_the_archive_lacks_is_told() throws IOException {
        var archive = new Layer()
                .file("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":[]}]")
                .bytes();
        assertThatThrownBy(() -> open(archive)).hasMessageContaining("it lists c.json, which is not in it");
        var unclear = new Layer().file("manifest.json", "[{").bytes();
        assertThatThrownBy(() -> open(unclear))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("image.tar!/manifest.json is damaged at byte");
    }

    @Test
    void an_archive_that_ends_before_its_list_is_told_from_one_of_another_kind() throws IOException {
        var blob = new Layer().file("blobs/sha256/0", "x").bytes();
        assertThatThrownBy(() -> ImageArchive.of(Bytes.of("image.tar", Arrays.copyOf(blob, 1024)), Limits.USUAL))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("image.tar is damaged at byte 1024: it ends before its list of images");
        var other = new Layer().file("notes.txt", "x").bytes();
        assertThat(ImageArchive.of(Bytes.of("other.tar", Arrays.copyOf(other, 1024)), Limits.USUAL))
                .isEmpty();
    }

    @Test
    void a_layer_that_is_not_the_one_of_its_name_is_refused() throws IOException {
        var digest = "ab".repeat(32);
        var archive = new Layer()
                .file("c.json", "{}")
                .file("blobs/sha256/" + digest, new Layer().file("a", "1").bytes())
                .file("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":[\"blobs/sha256/" + digest + "\"]}]")
                .bytes();
        assertThatThrownBy(() -> paths(open(archive)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("image.tar!/blobs/sha256/" + digest + " is damaged at byte 0")
                .hasMessageContaining("the image was made of sha256:" + digest);
    }

    @Test
    void layers_are_compared_with_the_digests_that_the_configuration_lists() throws IOException {
        var layer = new Layer().file("a", "1").bytes();
        var right = "sha256:" + HexFormat.of().formatHex(sha256(layer));
        assertThat(paths(open(listing(right, layer)))).containsExactly("a");
        assertThat(paths(open(listing(right, ImageForge.gzip(layer))))).containsExactly("a");
        assertThat(paths(open(listing(right, ImageForge.zstd(layer))))).containsExactly("a");
        assertThatThrownBy(() -> paths(open(listing("sha256:" + "0".repeat(64), layer))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("its contents have the digest " + right);
    }

    private static byte[] listing(String digest, byte[] layer) throws IOException {
        return new Layer()
                .file("c.json", "{\"rootfs\":{\"diff_ids\":[\"" + digest + "\"]}}")
                .file("0/layer.tar", layer)
                .file("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":[\"0/layer.tar\"]}]")
                .bytes();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_packed_layer_that_is_damaged_or_cut_short_is_told() throws IOException {
        var layer = new Layer().file("a", "1").file("b", new byte[1 << 20]).bytes();
        for (var packed : List.of(ImageForge.gzip(layer), ImageForge.zstd(layer))) {
            var cut = Arrays.copyOf(packed, packed.length / 2);
            var damaged = packed.clone();
            Arrays.fill(damaged, 10, damaged.length, (byte) 0xff);
            for (var broken : List.of(cut, damaged)) {
                assertThatThrownBy(() -> paths(open(ImageForge.docker(broken))))
                        .isInstanceOf(Malformed.class)
                        .hasMessageContaining("image.tar!/0/layer.tar is damaged")
                        .hasMessageContaining("it cannot be unpacked");
            }
        }
    }

    private static ImageArchive open(byte[] archive) throws IOException {
        return ImageArchive.of(Bytes.of("image.tar", archive), Limits.USUAL).orElseThrow();
    }

    private static List<String> paths(ImageArchive archive) throws IOException {
        return archive.images().getFirst().tree().files().stream()
                .map(ImageFile::path)
                .toList();
    }
}
