package dev.qiangcai.doctor.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.doctor.container.Libc;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.image.ImageForge.Tar;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CLibraryTest {
    private static final String LOADER = "lib64/ld-linux-x86-64.so.2";

    @TempDir
    private Path here;

    private final List<Subject> noted = new ArrayList<>();

    private Optional<Libc> of(Tar layer) throws IOException {
        var archive = Files.write(here.resolve("a.tar"), ImageForge.docker("{}", layer.bytes()));
        new ImageReader(new Noting(), new Nobody()).read(archive, "a.tar");
        return noted.stream()
                .filter(ShippedImage.class::isInstance)
                .map(ShippedImage.class::cast)
                .findFirst()
                .orElseThrow()
                .libc();
    }

    private final class Noting implements Notebook {
        @Override
        public void note(Subject subject) {
            noted.add(subject);
        }

        @Override
        public void fault(Place place, Sentence why) {
            throw new AssertionError(place + " " + why);
        }
    }

    private static final class Nobody implements Inside {
        @Override
        public boolean read(String name) {
            return false;
        }

        @Override
        public void described(Source text) {
            // Nothing points into it here.
        }

        @Override
        public void holds(Bytes file) {
            // Nobody looks.
        }
    }

    private static Tar glibc(Tar layer, String path, String version) {
        return layer.file(
                path, "\0GNU C Library (Debian GLIBC " + version + "-9) stable release version " + version + ".\0");
    }

    @Test
    void glibc_says_which_release_it_is() throws IOException {
        var layer = new Tar().link(LOADER, "../lib/ld-2.36.so").link("lib/libc.so.6", "libc-2.36.so");
        assertThat(of(glibc(layer, "lib/libc-2.36.so", "2.36"))).contains(new Libc(Libc.GLIBC, 2, 36));
    }

    @Test
    void musl_is_known_by_its_loader() throws IOException {
        assertThat(of(new Tar().file("lib/ld-musl-x86_64.so.1", "musl"))).contains(new Libc(Libc.MUSL, 0, 0));
    }

    @Test
    void an_image_without_a_loader_has_no_c_library() throws IOException {
        assertThat(of(new Tar().file("shop", "static"))).contains(new Libc(Libc.NONE, 0, 0));
    }

    @Test
    void two_of_them_or_one_that_does_not_say_its_release_are_not_guessed() throws IOException {
        assertThat(of(glibc(new Tar(), "lib/libc.so.6", "2.36").file("lib/ld-musl-x86_64.so.1", "")))
                .isEmpty();
        noted.clear();
        assertThat(of(glibc(glibc(new Tar(), "lib/libc.so.6", "2.36"), "opt/old/libc.so.6", "2.28")))
                .isEmpty();
        noted.clear();
        assertThat(of(new Tar().file(LOADER, "").file("lib/libc.so.6", "who knows")))
                .isEmpty();
    }
}
