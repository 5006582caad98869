package dev.qiangcai.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class OdditiesTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Oddities oddities = new Oddities(new Notices(new PrintStream(err, true, UTF_8)));

    @Test
    void what_is_odd_is_said_once_and_what_becomes_odd_later_is_said_then() {
        var empty = Notices.sentence("limits.file.empty", "/cg/cpu.max");
        oddities.tell(List.of(empty));
        oddities.tell(List.of(empty));
        assertThat(lines()).singleElement().asString().contains("/cg/cpu.max");
        oddities.tell(
                List.of(empty, Notices.sentence("limits.group.hidden", "/../s", "/proc/self/cgroup", "/cg", "/cg")));
        assertThat(lines()).hasSize(2).last().asString().contains("/../s");
    }

    @Test
    void a_file_that_is_odd_in_ever_new_ways_is_not_told_for_ever() {
        for (int i = 0; i < 1000; i++) {
            oddities.tell(List.of(Notices.sentence("limits.file.odd", "/cg/cpu.max", "x" + i)));
        }
        assertThat(lines()).hasSizeBetween(10, 100);
    }

    private List<String> lines() {
        return err.toString(UTF_8).lines().toList();
    }
}
