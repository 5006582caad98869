package dev.qiangcai.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qiangcai.mend.Rewrite.Outcome;
import dev.qiangcai.mend.Rewrite.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriteTest {
    @TempDir
    Path folder;

    @Test
    void the_difference_shows_changed_lines_with_those_around_them() {
        var rewrite = new Rewrite("plan", Optional.of("a\nb\nc\n"), "a\nB\nc\n");
        assertThat(rewrite.diff())
                .containsExactly("--- a/plan", "+++ b/plan", "@@ -1,3 +1,3 @@", " a", "-b", "+B", " c");
        assertThat(new Rewrite("plan", Optional.of("a\n"), "a\n").diff()).isEmpty();
        assertThat(new Rewrite("plan", Optional.empty(), "a\n").diff()).startsWith("--- /dev/null", "+++ b/plan");
    }

    @Test
    void a_last_line_that_no_line_break_ends_is_marked_as_patch_wants_it() {
        assertThat(new Rewrite("plan", Optional.of("a\nb"), "a\nb\n").diff())
                .containsExactly(
                        "--- a/plan",
                        "+++ b/plan",
                        "@@ -1,2 +1,2 @@",
                        " a",
                        "-b",
                        "\\ No newline at end of file",
                        "+b");
        assertThat(new Rewrite("plan", Optional.of("a\n\n"), "a\n").diff()).endsWith(" a", "-");
    }

    @Test
    void a_file_that_changed_meanwhile_is_left_alone() throws IOException {
        var file = Files.writeString(folder.resolve("plan"), "mine");
        var rewrite = new Rewrite("plan", Optional.of("yours"), "ours");
        assertThat(rewrite.write(file, Rights.AS_BEFORE)).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(file).hasContent("mine");
        assertThat(new Rewrite("plan", Optional.empty(), "ours").write(file, Rights.AS_BEFORE))
                .isEqualTo(Outcome.CHANGED_MEANWHILE);
        Files.delete(file);
        assertThat(rewrite.write(file, Rights.AS_BEFORE)).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(file).doesNotExist();
    }

    @Test
    void rights_stay_unless_the_owner_alone_may_read() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        var file = Files.writeString(folder.resolve("plan"), "a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new Rewrite("plan", Optional.of("a"), "b").write(file, Rights.AS_BEFORE);
        assertThat(rights(file)).isEqualTo("rw-r--r--");
        new Rewrite("plan", Optional.of("b"), "c").write(file, Rights.OWNER_ONLY);
        assertThat(rights(file)).isEqualTo("rw-------");
        var fresh = folder.resolve("fresh");
        new Rewrite("plan", Optional.empty(), "d").write(fresh, Rights.AS_BEFORE);
        assertThat(rights(fresh)).isEqualTo("rw-------");
        assertThat(fresh).hasContent("d");
    }

    @Test
    void a_link_stays_one_and_nothing_is_left_beside_it() throws IOException {
        var file = Files.writeString(folder.resolve("plan"), "a");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        new Rewrite("plan", Optional.of("a"), "b").write(link, Rights.AS_BEFORE);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("b");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
