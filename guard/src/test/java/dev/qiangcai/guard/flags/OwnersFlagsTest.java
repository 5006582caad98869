package dev.qiangcai.guard.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersFlagsTest {
    private static final Target JAVA_25 = new Target(25, true, true);
    private static final Wishes HALF_A_GIB = Wishes.of(Bytes.mib(512), 2);

    @Test
    void the_owners_flags_win_and_their_cost_is_named() {
        var flags = Flags.of(
                HALF_A_GIB.user(UserFlags.of(List.of(
                        "-Xmx480m", "-XX:+UseZGC", "-XX:ActiveProcessorCount=8", "-XX:-ExitOnOutOfMemoryError"))),
                JAVA_25);
        assertThat(flags.options()).noneMatch(word -> word.startsWith("-Xm") || word.matches("-XX:.Use\\w*GC"));
        assertThat(flags.budget().heap()).isEqualTo(Bytes.mib(480));
        assertThat(flags.warnings().toString())
                .contains("the kernel may kill", "Your -Xmx480m holds", "The container grants 2", "left broken");
    }

    @Test
    void a_heap_that_starts_larger_than_fits_is_not_held_below_its_start() {
        var flags = Flags.of(HALF_A_GIB.user(UserFlags.of(List.of("-Xms500m"))), JAVA_25);
        assertThat(flags.options()).contains("-Xmx500m");
        assertThat(flags.warnings().toString()).contains("Your -Xms500m holds");
    }

    @Test
    void flags_with_which_no_jvm_starts_are_named() {
        var two = UserFlags.of(List.of("-XX:+UseZGC", "-XX:+UseG1GC", "-Xmx100m", "-Xms200m"));
        assertThat(Flags.of(HALF_A_GIB.user(two), JAVA_25).warnings().toString())
                .contains("both G1 and ZGC", "Your -Xms200m is more than the largest heap");
    }

    @Test
    void a_smaller_heap_than_fits_is_the_owners_choice_too() {
        var flags = Flags.of(HALF_A_GIB.user(UserFlags.of(List.of("-XX:MaxRAMPercentage=25"))), JAVA_25);
        assertThat(flags.budget().heap()).isEqualTo(Bytes.mib(128));
        assertThat(flags.warnings()).singleElement().asString().contains("-XX:MaxRAMPercentage=25", "unused");
    }

    @Test
    void the_owners_word_on_counted_loops_holds() {
        var user = UserFlags.of(List.of("-XX:-UseCountedLoopSafepoints"));
        assertThat(Flags.of(HALF_A_GIB.collector(Collector.SERIAL).user(user), JAVA_25)
                        .line())
                .doesNotContain("Loop");
    }

    @Test
    void a_log_that_the_owner_has_routed_stays_the_only_one_and_one_that_stalls_is_warned_of() {
        var routed = HALF_A_GIB
                .storage(new Storage.Temporary(Path.of("/tmp")))
                .user(UserFlags.of(List.of("-Xlog:gc:file=gc.log", "-Xlog:async:stall")));
        var flags = Flags.of(routed, JAVA_25);
        assertThat(flags.line()).doesNotContain("-Xlog");
        assertThat(flags.warnings()).singleElement().asString().contains("-Xlog:async:stall", "stalled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:-UseCompactObjectHeaders",
                "-XX:AOTCache=app.aot",
                "-XX:AOTCacheOutput=app.aot",
                "-XX:SharedArchiveFile=app.jsa",
                "-XX:-UseCompressedClassPointers"
            })
    void headers_stay_as_they_are_where_the_owners_flags_are_for_one_layout_of_objects(String own) {
        assertThat(Flags.of(HALF_A_GIB.user(UserFlags.of(List.of(own))), JAVA_25)
                        .line())
                .doesNotContain("CompactObjectHeaders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:SoftMaxHeapSize=500m", "-XX:MinHeapSize=500m"})
    void a_heap_that_has_to_hold_more_than_fits_does(String own) {
        var flags = Flags.of(HALF_A_GIB.user(UserFlags.of(List.of("-Xms100m", own))), JAVA_25);
        assertThat(flags.options()).contains("-Xmx500m");
        assertThat(flags.warnings().toString()).contains("Your " + own + " holds");
        var capped = UserFlags.of(List.of("-Xmx300m", own));
        assertThat(Flags.of(HALF_A_GIB.user(capped), JAVA_25).warnings().toString())
                .contains("Your " + own + " is more than the largest heap");
    }

    @ParameterizedTest
    @CsvSource({
        "128, -XX:MaxRAMPercentage=75, 64",
        "200, -XX:MaxRAMPercentage=90, 100",
        "128, -XX:MinRAMPercentage=80, 102.4",
        "512, -XX:MinRAMPercentage=80, 128",
        "1024, -XX:MaxRAMFraction=2, 512",
        "400, -XX:MaxRAMPercentage=10, 124.8",
        "2048, -XX:MaxRAM=1024m, 256",
        "512, -XX:MaxRAM=1024m, 128"
    })
    void shares_of_the_memory_are_reckoned_as_a_jvm_does(int limit, String own, double heap) {
        var flags = Flags.of(Wishes.of(Bytes.mib(limit), 2).user(UserFlags.of(List.of(own))), JAVA_25);
        assertThat(flags.budget().heap()).isEqualTo(Bytes.mib(heap));
        assertThat(flags.options()).noneMatch(word -> word.startsWith("-Xm"));
    }

    @Test
    void a_first_heap_of_the_owners_is_not_replaced() {
        assertThat(Flags.of(HALF_A_GIB.user(UserFlags.of(List.of("-XX:InitialRAMPercentage=5"))), JAVA_25)
                        .options())
                .anyMatch(word -> word.startsWith("-Xmx"))
                .noneMatch(word -> word.startsWith("-Xms"));
    }

    @ParameterizedTest
    @CsvSource({
        "-XX:+UseEpsilonGC, SERIAL, true",
        "-XX:+UseConcMarkSweepGC -XX:+UseParNewGC, G1, true",
        "-XX:+UseParallelGC, PARALLEL, false"
    })
    void no_second_collector_is_added_to_the_owners(String own, Collector like, boolean strange) {
        var flags = Flags.of(HALF_A_GIB.user(UserFlags.of(List.of(own.split(" ")))), JAVA_25);
        assertThat(flags.options()).noneMatch(word -> word.matches("-XX:.Use\\w*GC"));
        assertThat(flags.budget().collector()).isEqualTo(like);
        assertThat(flags.warnings().toString().contains("does not know what that collector needs"))
                .isEqualTo(strange);
    }

    @Test
    void where_a_script_may_name_a_collector_none_is_set_unless_it_was_asked_for() {
        assertThat(Flags.of(HALF_A_GIB, Target.UNKNOWN).options())
                .anyMatch(word -> word.startsWith("-Xmx"))
                .noneMatch(word -> word.matches("-XX:.Use\\w*GC"));
        assertThat(Flags.of(HALF_A_GIB.collector(Collector.SERIAL), Target.UNKNOWN)
                        .options())
                .contains("-XX:+UseSerialGC");
    }
}
