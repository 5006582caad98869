package dev.qiangcai.lab.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.limits.Group;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    Path folder;

    @Test
    void version_2_takes_bounds_in_its_own_files_and_swaps_nothing() throws IOException {
        write("memory.max", "max");
        write("memory.swap.max", "max");
        write("cpu.max", "max 100000");
        var bounds = new OneGroup(folder);
        bounds.memory(1 << 20);
        bounds.processors(150_000, 100_000);
        assertThat(folder.resolve("memory.max")).hasContent("1048576");
        assertThat(folder.resolve("memory.swap.max")).hasContent("0");
        assertThat(folder.resolve("cpu.max")).hasContent("150000 100000");
    }

    @Test
    void version_2_tells_what_was_used() throws IOException {
        write("memory.current", "5\n");
        write("memory.peak", "9\n");
        write("memory.events", "low 0\nhigh 0\nmax 4\noom 2\noom_kill 1\noom_group_kill 0\n");
        write("cpu.stat", "usage_usec 10\nnr_periods 3\nnr_throttled 1\nthrottled_usec 2500\n");
        assertThat(new OneGroup(folder).use()).isEqualTo(new BoxUse(5, 9, 4, 1, Duration.ofNanos(2_500_000)));
    }

    @Test
    void a_figure_that_is_no_number_is_named_with_its_file() throws IOException {
        write("memory.current", "soon");
        assertThatThrownBy(() -> new OneGroup(folder).use())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("memory.current")
                .hasMessageContaining("soon");
    }

    @Test
    void nowhere_says_why_and_opens_nothing() {
        var nowhere = new Site.Nowhere(Sentence.of(Site.WORDS, "box.none"));
        assertThat(nowhere.obstacle())
                .hasValueSatisfying(why -> assertThat(why.toString()).contains("Linux"));
        assertThatThrownBy(() -> Box.open(nowhere)).isInstanceOf(BoxRefused.class);
    }

    @Test
    void version_2_stands_below_the_nearest_group_that_hands_both_controllers_down() throws IOException {
        var own = Files.createDirectories(folder.resolve("user.slice/session.scope"));
        write("cgroup.controllers", "cpuset cpu io memory pids\n");
        write("cgroup.subtree_control", "cpuset cpu io memory pids\n");
        write("user.slice/cgroup.controllers", "cpuset cpu io memory pids\n");
        write("user.slice/cgroup.subtree_control", "memory pids\n");
        write("user.slice/session.scope/cgroup.controllers", "memory pids\n");
        write("user.slice/session.scope/cgroup.subtree_control", "\n");
        assertThat(Site.together(new Group(folder, own))).isEqualTo(new Site.Together(folder.resolve("user.slice")));
        assertThat(folder.resolve("user.slice/cgroup.subtree_control"))
                .as("asked the kernel for the missing one")
                .hasContent("+memory +cpu");
    }

    @Test
    void version_2_without_both_controllers_says_what_is_missing() throws IOException {
        write("cgroup.controllers", "hugetlb\n");
        write("cgroup.subtree_control", "\n");
        assertThat(Site.together(new Group(folder, folder)).obstacle())
                .hasValueSatisfying(why -> assertThat(why.toString()).contains(folder.toString(), "root"));
    }

    @Test
    void bounds_that_bound_nothing_are_refused() {
        var box = new Box(new OneGroup(folder));
        assertThatThrownBy(() -> box.memory(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.processors(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_command_is_started_through_every_group() {
        var box = new Box(new TwoGroups(folder.resolve("m"), folder.resolve("c")));
        assertThat(box.inside(List.of("java", "-version")))
                .containsSubsequence(
                        folder.resolve("m").toString(), folder.resolve("c").toString(), "--", "java", "-version");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
