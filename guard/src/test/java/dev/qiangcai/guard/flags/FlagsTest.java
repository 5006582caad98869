package dev.qiangcai.guard.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.flags.Part.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlagsTest {
    private static final Target JAVA_25 = new Target(25, true, true);
    private static final Wishes HALF_A_GIB = Wishes.of(Bytes.mib(512), 2);

    @RepeatedTest(200)
    void whatever_is_wished_the_sum_stays_under_nine_tenths_or_the_refusal_names_a_limit_that_does(
            RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        var random = new Random(seed);
        var limit = Bytes.mib(16 + random.nextInt(1 << random.nextInt(3, 16)));
        var wishes = wishes(random, limit);
        try {
            var budget = Flags.of(wishes, JAVA_25).budget();
            assertThat(budget.sum().count())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(limit.times(0.9).count());
        } catch (NotEnough e) {
            assertThat(e.needed().over(limit)).as("seed %d", seed).isTrue();
            var enough = wishes.limit(e.needed());
            assertThat(Flags.of(enough, JAVA_25).budget().heap().count())
                    .as("seed %d", seed)
                    .isPositive();
        }
    }

    private static Wishes wishes(Random random, Bytes limit) {
        var needs = Needs.UNKNOWN;
        for (var kind : Kind.values()) {
            if (random.nextInt(3) == 0) {
                var most = kind.counted() ? 20_000 : limit.count() / 4;
                needs = needs.with(kind, random.nextLong(most), Origin.TOLD);
            }
        }
        var wishes = Wishes.of(limit, 0.5 + random.nextInt(32)).needs(needs);
        return random.nextBoolean()
                ? wishes
                : wishes.collector(List.of(Collector.values()).get(random.nextInt(5)));
    }

    @Test
    void an_archive_of_classes_that_the_owner_leaves_in_its_place_leaves_more_to_the_heap() {
        var left = UserFlags.of(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        var moved = UserFlags.of(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=1"));
        assertThat(heap(left)).isGreaterThan(heap(UserFlags.NONE));
        assertThat(heap(moved)).isEqualTo(heap(UserFlags.NONE));
    }

    private static long heap(UserFlags user) {
        return Flags.of(HALF_A_GIB.user(user), JAVA_25).budget().heap().count();
    }

    @Test
    void a_refused_limit_is_enough_when_it_is_what_the_refusal_named() {
        var known = Needs.UNKNOWN
                .with(Kind.CLASSES, 4000, Origin.TOLD)
                .with(Kind.THREADS, 40, Origin.TOLD)
                .with(Kind.DIRECT, 16 << 20, Origin.TOLD)
                .with(Kind.LIVE, 100 << 20, Origin.TOLD);
        var refusal = catchThrowableOfType(
                NotEnough.class, () -> Flags.of(Wishes.of(Bytes.mib(128), 2).needs(known), JAVA_25));
        assertThat(refusal).hasMessageContaining("needs " + refusal.needed()).hasMessageContaining("--train");
        var enough = Flags.of(Wishes.of(refusal.needed(), 2).needs(known), JAVA_25);
        assertThat(enough.budget().heap().over(Bytes.mib(100))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_collector_has_a_budget_and_its_own_flag(Collector collector) {
        var flags = Flags.of(HALF_A_GIB.collector(collector), JAVA_25);
        assertThat(flags.options()).contains("-XX:+" + collector.flag());
        assertThat(flags.budget().bytes(Use.COLLECTOR).count()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"256m, 8, SERIAL", "4g, 1, SERIAL", "4g, 4, G1", "2g, 2, G1"})
    void the_collector_fits_the_container(String limit, double processors, Collector fits) {
        var wishes = Wishes.of(Bytes.parse(limit).orElseThrow(), processors);
        assertThat(Flags.of(wishes, JAVA_25).budget().collector()).isEqualTo(fits);
    }

    @Test
    void an_array_larger_than_half_a_region_gets_larger_regions() {
        var wishes = Wishes.of(Bytes.mib(4096), 4).needs(Needs.UNKNOWN.with(Kind.ARRAY, 3 << 20, Origin.TOLD));
        assertThat(Flags.of(wishes, JAVA_25).options()).contains("-XX:+UseG1GC", "-XX:G1HeapRegionSize=8m");
    }

    @Test
    void an_array_that_no_region_can_hold_leads_away_from_regions() {
        var wishes = Wishes.of(Bytes.mib(4096), 4).needs(Needs.UNKNOWN.with(Kind.ARRAY, 64 << 20, Origin.TOLD));
        assertThat(Flags.of(wishes, JAVA_25).budget().collector()).isEqualTo(Collector.PARALLEL);
    }

    @Test
    void where_g1_is_asked_for_all_the_same_such_an_array_is_warned_of() {
        var array = Needs.UNKNOWN.with(Kind.ARRAY, 64 << 20, Origin.TOLD);
        var asked = Wishes.of(Bytes.mib(4096), 4).needs(array).collector(Collector.G1);
        assertThat(Flags.of(asked, JAVA_25).warnings())
                .singleElement()
                .asString()
                .contains("An array of 64 MiB does not fit", "--collector parallel");
        assertThat(Flags.of(asked.collector(Collector.PARALLEL), JAVA_25).warnings())
                .isEmpty();
    }

    @Test
    void the_old_generation_has_room_for_the_live_set_and_for_all_of_the_young() {
        var wishes =
                HALF_A_GIB.collector(Collector.SERIAL).needs(Needs.UNKNOWN.with(Kind.LIVE, 150 << 20, Origin.TOLD));
        var budget = Flags.of(wishes, JAVA_25).budget();
        var young = budget.headroom().orElseThrow();
        assertThat(budget.heap().minus(young).minus(young).over(Bytes.mib(150))).isTrue();
    }

    @Test
    void a_live_set_that_needs_more_than_the_usual_old_generation_gets_it() {
        var wishes = HALF_A_GIB.collector(Collector.SERIAL);
        var heap = Flags.of(wishes, JAVA_25).budget().heap();
        var full = wishes.needs(Needs.UNKNOWN.with(Kind.LIVE, heap.times(0.8).count(), Origin.TOLD));
        assertThat(Flags.of(wishes, JAVA_25).options()).noneMatch(word -> word.startsWith("-Xmn"));
        assertThat(Flags.of(full, JAVA_25).options()).anyMatch(word -> word.startsWith("-Xmn"));
    }

    @ParameterizedTest
    @CsvSource({
        "8, false, false, false",
        "11, false, false, false",
        "17, true, false, false",
        "21, true, true, false",
        "25, true, true, true"
    })
    void a_java_gets_only_flags_that_it_knows(int feature, boolean async, boolean trim, boolean bound) {
        var line = Flags.of(HALF_A_GIB, new Target(feature, true, false)).line();
        assertThat(line.contains("-Xlog:async")).isEqualTo(async);
        assertThat(line.contains("TrimNativeHeapInterval")).isEqualTo(trim);
        assertThat(line.contains("MemLimit")).isEqualTo(bound);
        assertThat(line).doesNotContain("IgnoreUnrecognizedVMOptions").doesNotContain("ActiveProcessorCount");
    }

    @Test
    void crash_files_and_dumps_go_to_a_volume_only_if_one_is_named() {
        assertThat(Flags.of(HALF_A_GIB, JAVA_25).line())
                .contains("-Xlog:async", "-XX:+ExitOnOutOfMemoryError", "-XX:+ErrorFileToStderr")
                .doesNotContain("HeapDump");
        assertThat(Flags.of(HALF_A_GIB.storage(new Storage.Volume(Path.of("/data"))), JAVA_25)
                        .options())
                .contains(
                        "-XX:ErrorFile=/data/crash-%p.log",
                        "-XX:+HeapDumpOnOutOfMemoryError",
                        "-XX:HeapDumpPath=/data",
                        "-Xlog:gc*,safepoint:file=/data/jvm-%p.log:time,uptime,level,tags:filecount=4,filesize=8m");
    }

    @Test
    void a_temporary_folder_gets_a_small_rotating_log_and_nothing_else() {
        var flags = Flags.of(HALF_A_GIB.storage(new Storage.Temporary(Path.of("/tmp"))), JAVA_25);
        assertThat(flags.options())
                .contains("-XX:+ErrorFileToStderr")
                .anyMatch(word -> word.contains("file=/tmp/qiangcai-jvm-%p.log") && word.endsWith("filesize=1m"));
        assertThat(flags.line()).doesNotContain("HeapDump");
    }

    @ParameterizedTest
    @CsvSource({"SERIAL, 25, true", "PARALLEL, 25, true", "SERIAL, 8, false", "G1, 25, false", "ZGC, 25, false"})
    void counted_loops_stop_when_asked_where_they_would_not_by_themselves(
            Collector collector, int feature, boolean told) {
        var flags = Flags.of(HALF_A_GIB.collector(collector), new Target(feature, true, false));
        assertThat(flags.options().contains("-XX:+UseCountedLoopSafepoints")).isEqualTo(told);
        assertThat(flags.options().contains("-XX:LoopStripMiningIter=1000")).isEqualTo(told);
    }

    @Test
    void a_small_code_cache_does_not_make_the_jvm_collect_its_heap() {
        assertThat(Flags.of(HALF_A_GIB, JAVA_25).options()).contains("-XX:SweeperThreshold=94");
        assertThat(Flags.of(HALF_A_GIB, new Target(17, true, false)).line()).doesNotContain("SweeperThreshold");
    }

    @Test
    void memory_that_is_not_used_goes_back_within_seconds_but_never_at_once() {
        assertThat(Flags.of(HALF_A_GIB.collector(Collector.ZGC), JAVA_25).options())
                .contains("-XX:ZUncommitDelay=10");
        assertThat(Flags.of(HALF_A_GIB.collector(Collector.SHENANDOAH), JAVA_25).options())
                .contains("-XX:+UnlockExperimentalVMOptions", "-XX:ShenandoahUncommitDelay=10000");
    }

    @Test
    void a_live_set_that_leaves_zgc_no_room_is_said_with_the_limit_that_gives_it() {
        var live = Needs.UNKNOWN.with(Kind.LIVE, Bytes.mib(200).count(), Origin.TOLD);
        var wishes = HALF_A_GIB.collector(Collector.ZGC).needs(live);
        var crowded = Flags.of(wishes, JAVA_25).warnings();
        assertThat(crowded).singleElement().asString().contains("200 MiB leaves ZGC little", "--collector serial");
        var enough = (Bytes) crowded.get(0).facts().get(2);
        assertThat(Flags.of(wishes.limit(enough), JAVA_25).warnings()).isEmpty();
        assertThat(Flags.of(wishes.limit(enough.minus(Bytes.mib(1))), JAVA_25).warnings())
                .hasSize(1);
        assertThat(Flags.of(wishes.collector(Collector.SERIAL), JAVA_25).warnings())
                .isEmpty();
    }

    @Test
    void g1_does_not_begin_to_mark_again_and_again_below_its_live_set() {
        var wishes = HALF_A_GIB.collector(Collector.G1);
        var alive = wishes.needs(Needs.UNKNOWN.with(Kind.LIVE, Bytes.mib(200).count(), Origin.TOLD));
        var flags = Flags.of(alive, JAVA_25);
        var percent = flags.options().stream()
                .filter(word -> word.startsWith("-XX:InitiatingHeapOccupancyPercent="))
                .mapToInt(word -> Integer.parseInt(word.substring(word.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
        assertThat(flags.budget().heap().times(percent / 100.0).over(Bytes.mib(210)))
                .isTrue();
        assertThat(percent).isLessThan(97);
        assertThat(Flags.of(wishes, JAVA_25).line()).doesNotContain("Occupancy");
        var own = UserFlags.of(List.of("-XX:InitiatingHeapOccupancyPercent=30"));
        assertThat(Flags.of(alive.user(own), JAVA_25).line()).doesNotContain("Occupancy");
    }

    @Test
    void shenandoah_collects_its_young_apart_where_that_is_no_experiment_and_nobody_chose_otherwise() {
        var shenandoah = HALF_A_GIB.collector(Collector.SHENANDOAH);
        var mode = "-XX:ShenandoahGCMode=generational";
        assertThat(Flags.of(shenandoah, JAVA_25).options()).contains(mode);
        assertThat(Flags.of(HALF_A_GIB.user(UserFlags.of(List.of("-XX:+UseShenandoahGC"))), JAVA_25)
                        .options())
                .contains(mode);
        assertThat(Flags.of(shenandoah, new Target(24, true, true)).line()).doesNotContain("ShenandoahGCMode");
        for (var own : List.of("-XX:ShenandoahGCMode=satb", "-XX:ShenandoahGCHeuristics=compact")) {
            assertThat(Flags.of(shenandoah.user(UserFlags.of(List.of(own))), JAVA_25)
                            .line())
                    .as(own)
                    .doesNotContain("ShenandoahGCMode");
        }
    }

    @ParameterizedTest
    @EnumSource
    void objects_get_compact_headers_on_every_collector(Collector collector) {
        assertThat(Flags.of(HALF_A_GIB.collector(collector), JAVA_25).options())
                .contains("-XX:+UseCompactObjectHeaders");
    }

    @Test
    void headers_stay_as_they_are_where_the_jdk_has_no_archive_of_its_classes_for_them() {
        assertThat(Flags.of(HALF_A_GIB, new Target(25, true, false)).line()).doesNotContain("CompactObjectHeaders");
        assertThat(Flags.of(HALF_A_GIB, new Target(24, true, true)).line()).doesNotContain("CompactObjectHeaders");
    }

    @Test
    void an_older_java_without_the_collector_is_said_so() {
        assertThat(Flags.of(HALF_A_GIB.collector(Collector.ZGC), new Target(11, true, false))
                        .warnings())
                .singleElement()
                .asString()
                .contains("Java 11");
    }

    @Test
    void what_is_told_measured_and_guessed_is_marked_in_both_languages() {
        var told = HALF_A_GIB.needs(
                Needs.UNKNOWN.with(Kind.THREADS, 10, Origin.TOLD).with(Kind.METASPACE, 40 << 20, Origin.MEASURED));
        assertThat(Flags.of(told, JAVA_25).table(Locale.ENGLISH)).contains("as told", "measured", "guessed", "90 %");
        assertThat(Flags.of(told, JAVA_25).table(Locale.CHINESE)).contains("您所告知", "实测", "估计", "90 %");
    }

    @Test
    void json_says_the_same_as_the_table() {
        var flags = Flags.of(HALF_A_GIB, JAVA_25);
        assertThat(flags.json())
                .contains("\"limit\": 536870912", "\"use\": \"heap\"", "\"collector\": \"serial\"")
                .contains("\"sum\": " + flags.budget().sum().count());
    }

    @Test
    void amounts_below_nothing_are_no_amounts() {
        assertThatThrownBy(() -> new Bytes(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wishes.of(Bytes.mib(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
