package dev.qiangcai.guard.limits;

import static dev.qiangcai.guard.limits.KernelTree.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.OptionalLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsWatchTest {
    @TempDir
    Path root;

    private KernelTree tree;
    private final ArrayList<Long> heard = new ArrayList<>();

    @BeforeEach
    void a_container_of_512_mib() {
        tree = KernelTree.in(root)
                .unified("/")
                .file("/sys/fs/cgroup/memory.max", "536870912\n")
                .file("/sys/fs/cgroup/memory.current", "1\n");
    }

    @Test
    void a_limit_that_is_changed_in_place_is_heard_of_once() {
        try (var watch = LimitsWatch.asked(tree.reader()::read)) {
            watch.onChange((before, after) -> heard.add(after.bytes() - before.bytes()));
            watch.look();
            tree.file("/sys/fs/cgroup/memory.max", "268435456\n");
            watch.look();
            watch.look();
            assertThat(heard).containsExactly(-256 * MIB);
            assertThat(watch.latest().bytes()).isEqualTo(256 * MIB);
        }
    }

    @Test
    void use_alone_is_no_change_but_is_known() {
        try (var watch = LimitsWatch.asked(tree.reader()::read)) {
            watch.onChange((before, after) -> heard.add(after.bytes()));
            tree.file("/sys/fs/cgroup/memory.current", "4096\n");
            assertThat(watch.look().used()).hasValue(4096);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void a_process_that_is_moved_to_another_group_is_followed() {
        try (var watch = LimitsWatch.asked(tree.reader()::read)) {
            tree.file("/sys/fs/cgroup/small/memory.max", "1048576\n").file("/proc/self/cgroup", "0::/small\n");
            assertThat(watch.look().bytes()).isEqualTo(MIB);
        }
    }

    @Test
    void a_listener_that_fails_keeps_no_other_from_hearing() throws Exception {
        var told = new ArrayList<Throwable>();
        var reader = new Thread(() -> {
            try (var watch = LimitsWatch.asked(tree.reader()::read)) {
                watch.onChange((before, after) -> {
                    throw new IllegalStateException("on purpose");
                });
                watch.onChange((before, after) -> heard.add(after.bytes()));
                tree.file("/sys/fs/cgroup/memory.max", "1048576\n");
                watch.look();
            }
        });
        reader.setUncaughtExceptionHandler((thread, failed) -> told.add(failed));
        reader.start();
        reader.join();
        assertThat(heard).containsExactly(MIB);
        assertThat(told).singleElement().satisfies(failed -> assertThat(failed).hasMessage("on purpose"));
    }

    @Test
    void a_watch_looks_by_itself_until_it_is_closed() {
        var watch = LimitsWatch.every(Duration.ofMillis(5), tree.reader()::read);
        tree.file("/sys/fs/cgroup/memory.current", "4096\n");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> watch.latest().used().equals(OptionalLong.of(4096)));
        watch.close();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("qiangcai-limits")));
    }
}
