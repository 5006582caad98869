package dev.qiangcai.guard.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.limits.Grant;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.limits.Particulars;
import dev.qiangcai.guard.limits.Pressure;
import dev.qiangcai.guard.limits.Quota;
import dev.qiangcai.guard.limits.Resource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsCommandTest {
    private static final double MIB = 1 << 20;
    private static final Limits LIMITS = new Limits(
            new Grant(1.5, "/cg/cpu.max"),
            new Grant(512 * MIB, "/cg/memory.high"),
            OptionalLong.of(134_217_728),
            OptionalDouble.of(0.125),
            true,
            new Particulars(
                    "v2",
                    Optional.of(new Quota(Duration.ofMillis(75), Duration.ofMillis(50), "/cg/cpu.max")),
                    new Grant(8, "/cg/cpuset"),
                    Optional.of(new Grant(640 * MIB, "/cg/memory.max")),
                    Optional.of(new Grant(512 * MIB, "/cg/memory.high")),
                    Optional.of(new Grant(0, "/cg/memory.swap.max")),
                    Map.of(Resource.MEMORY, new Pressure(0.125, OptionalDouble.of(0.0333), "/cg/memory.pressure")),
                    List.of(Desk.sentence("limits.file.odd", "/cg/memory.low", "so\"\\"))));

    @Test
    void the_table_says_each_figure_and_who_says_so() {
        assertThat(LimitsTable.of(LIMITS, Locale.ENGLISH)).isEqualTo("""
                        processors               1.5                   /cg/cpu.max
                        processor time           75 ms of every 50 ms  /cg/cpu.max
                        allowed processors       8                     /cg/cpuset
                        memory                   512 MiB               /cg/memory.high
                        in use, without files    128 MiB               25 % of it
                        bounded by a container   yes                   v2
                        slowed down from         512 MiB               /cg/memory.high
                        killed from              640 MiB               /cg/memory.max
                        swap                     0 MiB                 /cg/memory.swap.max
                        waited for memory, 10 s  12.5 % / 3.33 %       /cg/memory.pressure
                        """);
    }

    @Test
    void the_table_says_where_the_system_tells_no_pressure() {
        var grant = new Grant(2, "/cg/cpu.max");
        var silent = new Limits(grant, LIMITS.memory(), OptionalLong.empty(), OptionalDouble.empty(), true);
        assertThat(LimitsTable.of(silent, Locale.ENGLISH))
                .contains("waited, 10 s")
                .contains("psi=1");
        assertThat(LimitsTable.of(LIMITS, Locale.ENGLISH)).doesNotContain("psi=1");
    }

    @Test
    void the_table_keeps_its_columns_in_chinese() {
        assertThat(LimitsTable.of(LIMITS, Locale.SIMPLIFIED_CHINESE).lines())
                .anyMatch(line -> line.startsWith("内存") && line.endsWith("  /cg/memory.high"));
    }

    @Test
    void programs_get_plain_numbers_and_whole_texts() {
        assertThat(LimitsJson.of(LIMITS, Locale.ENGLISH))
                .startsWith("{\"processors\":{\"amount\":1.5,\"origin\":\"/cg/cpu.max\"},"
                        + "\"memory\":{\"amount\":536870912,\"origin\":\"/cg/memory.high\"},\"used\":134217728,"
                        + "\"contained\":true,\"groups\":\"v2\","
                        + "\"quota\":{\"micros\":75000,\"periodMicros\":50000,\"origin\":\"/cg/cpu.max\"}")
                .contains(
                        "\"max\":{\"amount\":671088640",
                        "\"high\":{\"amount\":536870912",
                        "\"cpu\":null",
                        "\"memory\":{\"some\":0.125,\"full\":0.0333")
                .contains("so\\\"\\\\")
                .endsWith("]}");
    }

    @Test
    void it_reads_this_machine_and_ends_well() {
        assertThat(run("limits")).contains("processors", "memory");
        assertThat(run("limits", "--json")).startsWith("{\"processors\"").endsWith("}\n");
    }

    private static String run(String... words) {
        var out = new StringWriter();
        var code = GuardCommand.run(
                Locale.ENGLISH, new PrintWriter(out), new PrintWriter(new StringWriter()), List.of(words));
        assertThat(code).isZero();
        return out.toString();
    }
}
