package dev.qiangcai.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OdditiesTest {
    private final List<String> said = new ArrayList<>();
    private final Oddities oddities = new Oddities(sentence -> said.add(sentence.toString()));

    @Test
    void what_is_odd_is_said_once_and_what_becomes_odd_later_is_said_then() {
        var empty = Notices.sentence("limits.file.empty", "/cg/cpu.max");
        oddities.tell(List.of(empty));
        oddities.tell(List.of(empty));
        assertThat(said).singleElement().asString().contains("/cg/cpu.max");
        oddities.tell(
                List.of(empty, Notices.sentence("limits.group.hidden", "/../s", "/proc/self/cgroup", "/cg", "/cg")));
        assertThat(said).hasSize(2).last().asString().contains("/../s");
    }

    @Test
    void a_file_that_is_odd_in_ever_new_ways_is_not_told_for_ever() {
        for (int i = 0; i < 1000; i++) {
            oddities.tell(List.of(Notices.sentence("limits.file.odd", "/cg/cpu.max", "x" + i)));
        }
        assertThat(said).hasSizeBetween(10, 100);
    }
}
