package dev.qiangcai.doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
    @TempDir
    private Path here;

    private final List<String> faults = new ArrayList<>();

    private void file(String name) throws IOException {
        var file = here.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private List<DiskFile> walk(List<String> excluded, Path... paths) {
        return new Walk(new WalkSettings(here, excluded), (place, why) -> faults.add(place + " " + why))
                .files(List.of(paths));
    }

    private List<String> names(List<String> excluded, Path... paths) {
        return walk(excluded, paths).stream().map(DiskFile::name).sorted().toList();
    }

    private List<String> read(Library library) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : walk(List.of(), here).stream()
                .sorted(Comparator.comparing(DiskFile::name))
                .toList()) {
            try (var bytes = file.open()) {
                library.read(bytes).map(Source::text).ifPresent(texts::add);
            }
        }
        return texts;
    }

    @Test
    void a_large_file_that_is_no_text_is_passed_over() throws IOException {
        try (var file = new RandomAccessFile(here.resolve("model").toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertThat(read(new Library((place, why) -> faults.add(place + " " + why))))
                .isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void what_others_wrote_or_a_build_made_is_passed_over() throws IOException {
        for (var name : List.of(
                ".git/config",
                "node_modules/a.js",
                "target/x",
                "pom.xml",
                "web/target/kept",
                "build/Dockerfile",
                ".env")) {
            file(name);
        }
        assertThat(names(List.of(), here)).containsExactly(".env", "build/Dockerfile", "pom.xml", "web/target/kept");
    }

    @Test
    void a_folder_that_the_owner_names_is_looked_at_whatever_it_is() throws IOException {
        file("pom.xml");
        file("target/deploy.yaml");
        assertThat(names(List.of(), here.resolve("target"))).containsExactly("target/deploy.yaml");
    }

    @Test
    void what_is_excluded_is_passed_over() throws IOException {
        file("charts/a/b.yaml");
        file("a.yaml");
        assertThat(names(List.of("charts/**"), here)).containsExactly("a.yaml");
        file(".env");
        assertThat(names(List.of(".*", "charts"), here)).containsExactly("a.yaml");
    }

    @Test
    void links_are_not_followed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret"), "s");
        Files.createSymbolicLink(here.resolve("link"), elsewhere);
        Files.createSymbolicLink(here.resolve("round"), here);
        assertThat(names(List.of(), here)).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void a_link_that_the_owner_names_is_followed() throws IOException {
        file("releases/2/run.sh");
        Files.createSymbolicLink(here.resolve("current"), here.resolve("releases/2"));
        Files.createSymbolicLink(here.resolve("run.sh"), here.resolve("releases/2/run.sh"));
        assertThat(names(List.of(), here.resolve("current"), here.resolve("run.sh")))
                .allMatch(name -> name.endsWith("releases/2/run.sh"))
                .hasSize(2);
    }

    @Test
    void a_file_that_is_gone_or_closed_to_us_is_told_in_words() {
        assertThat(DiskFile.unreadable(new NoSuchFileException("a.sh")))
                .hasToString("cannot be read: it is not there any more.");
        assertThat(DiskFile.unreadable(new AccessDeniedException("a.sh")))
                .hasToString("cannot be read: your user may not read it.");
        assertThat(DiskFile.unreadable(new IOException("Input/output error")))
                .hasToString("cannot be read: Input/output error.");
    }

    @Test
    void a_text_too_long_is_a_fault_and_is_not_read() throws IOException {
        Files.writeString(here.resolve("big.yaml"), "a".repeat(9 << 20));
        assertThat(read(new Library((place, why) -> faults.add(place + " " + why))))
                .isEmpty();
        assertThat(faults)
                .containsExactly(
                        "big.yaml:1:1 too long to be read: 9 MiB, where 8 MiB are the most. The other files were"
                                + " read.");
    }

    @Test
    void texts_are_read_whatever_their_letters_and_other_files_are_not() throws IOException {
        var library = new Library((place, why) -> faults.add(place + " " + why));
        Files.write(here.resolve("1"), "抢菜".getBytes(StandardCharsets.UTF_8));
        Files.write(here.resolve("2"), "抢菜".getBytes(StandardCharsets.UTF_16));
        Files.write(here.resolve("3"), "抢菜".getBytes(Charset.forName("GBK")));
        Files.write(here.resolve("4"), new byte[] {1, 0, 2});
        var texts = read(library);
        assertThat(texts).hasSize(3);
        assertThat(texts.subList(0, 2)).containsExactly("抢菜", "抢菜");
        assertThat(faults).isEmpty();
    }

    @Test
    void what_the_folder_is_called_tells_nothing_where_the_owner_named_it() throws IOException {
        file("dev/compose.yml");
        file("dev/test/compose.yml");
        var named = walk(List.of(), here.resolve("dev")).stream()
                .filter(DiskFile::named)
                .map(DiskFile::name)
                .toList();
        assertThat(named).containsExactly("dev/compose.yml");
        assertThat(walk(List.of(), here.resolve("dev/compose.yml"))).noneMatch(DiskFile::named);
    }
}
