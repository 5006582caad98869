package dev.qiangcai.lab.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shell whose one thread has a compiler's name, since a JVM's compilers are busy as they like.
class WarmUpIT {
    @TempDir
    private Path folder;

    private int passes;

    @BeforeEach
    void asks_for_threads() {
        assumeThat(Path.of("/proc/self/task")).exists();
    }

    @Test
    void where_no_compiler_is_at_work_a_load_passes_twice() throws Exception {
        try (var idle = compiler("echo up; read end")) {
            WarmUp.run(List.of(idle), _ -> passes++);
        }
        assertThat(passes).isEqualTo(2);
    }

    @Test
    void a_load_passes_until_the_compilers_are_done() throws Exception {
        try (var busy = compiler("echo up; while [ ! -e done ]; do :; done; echo idle; read end")) {
            WarmUp.run(List.of(busy), _ -> {
                passes++;
                if (passes <= 4) {
                    works(busy);
                }
                if (passes == 4) {
                    Files.createFile(folder.resolve("done"));
                    await().until(() -> busy.out().text().contains("idle"));
                }
            });
        }
        assertThat(passes).isEqualTo(5);
    }

    @Test
    void compilers_that_never_end_are_not_waited_for_for_ever() throws Exception {
        try (var busy = compiler("echo up; while :; do :; done")) {
            WarmUp.run(List.of(busy), _ -> {
                passes++;
                works(busy);
            });
        }
        assertThat(passes).isEqualTo(12);
    }

    @Test
    void a_child_that_has_ended_is_warm() throws Exception {
        try (var ended = compiler("echo up")) {
            await().until(() -> !ended.alive());
            WarmUp.run(List.of(ended), _ -> passes++);
        }
        assertThat(passes).isEqualTo(2);
    }

    private static void works(Child child) {
        var before = running(child);
        await().until(() -> running(child) > before);
    }

    private static long running(Child child) {
        try {
            return ThreadTime.of(child.pid(), _ -> true).getFirst().running();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Child compiler(String script) throws Exception {
        var shell = folder.resolve("C2 CompilerThre");
        Files.copy(Path.of("/bin/sh"), shell, StandardCopyOption.COPY_ATTRIBUTES);
        var child = Child.start(Launch.of(folder, List.of(shell.toString(), "-c", script)));
        child.await(Pattern.compile("^up$"));
        return child;
    }
}
