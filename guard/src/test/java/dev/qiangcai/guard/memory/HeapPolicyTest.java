package dev.qiangcai.guard.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapPolicyTest {
    private static final long MIB = 1 << 20;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /// Xmx is 400 MiB; the container's 512 MiB give 460 to all. Sizes in MiB, pressure in per cent.
    @ParameterizedTest(name = "limit {0} used {1} committed {2} live {3} pressure {4}: {5}")
    @CsvSource({
        // what is beside the heap leaves it its full size
        "512,  300, 250, 100,  0, 400",
        // 160 beside the heap: 300 are left
        "512,  410, 250, 100,  0, 300",
        // the limit was halved: 230 - 50
        "256,  200, 150, 100,  0, 180",
        // but never below 1.25 of what is alive
        "256,  200, 150, 160,  0, 200",
        // nor below 16 MiB more than it
        " 64,   60,  20,  20,  0,  36",
        // pressure takes half of what is between 300 and the floor of 125
        "512,  410, 250, 100, 30, 212",
        "512,  410, 250, 100, 60, 125",
        "512,  410, 250, 100, 10, 300",
        // alive more than fits: the largest heap, and no more
        "512,  500, 400, 390,  0, 400",
    })
    void the_goal_is_what_the_container_leaves_over(
            long limit, long used, long committed, long live, double pressure, long goal) {
        var policy = new HeapPolicy(400 * MIB, 0);
        var sight = sight(new Sight.Heap(400 * MIB, committed * MIB, live * MIB), limit, used, pressure / 100);
        assertThat(policy.judge(sight, SECOND).goal() / MIB).isEqualTo(goal);
    }

    /// Alive counts of 400 MiB.
    @ParameterizedTest(name = "used {0} of 500 MiB, alive {1}: {2}")
    @CsvSource({
        "450, 100, 0",
        "460, 100, 0",
        "475, 100, 0.5",
        "490, 100, 1",
        "499, 100, 1",
        "100, 360, 0",
        "100, 376, 0.5",
        "100, 396, 1",
    })
    void work_is_turned_away_before_the_end(long used, long live, double level) {
        var policy = new HeapPolicy(400 * MIB, 0);
        var sight = sight(new Sight.Heap(400 * MIB, 100 * MIB, live * MIB), 500, used, 0);
        assertThat(policy.judge(sight, SECOND).level()).isEqualTo(level, within(0.01));
    }

    @Test
    void without_a_container_the_heap_keeps_its_size() {
        var policy = new HeapPolicy(400 * MIB, 0);
        var sight = new Sight(
                new Sight.Heap(400 * MIB, 400 * MIB, 10 * MIB),
                0,
                OptionalLong.empty(),
                OptionalLong.of(1L << 50),
                OptionalDouble.of(1));
        assertThat(policy.judge(sight, SECOND)).isEqualTo(new Decision(400 * MIB, 0));
    }

    /// A heap that has taken 400 MiB and touched few of them hides what is beside it from whoever subtracts.
    @Test
    void what_the_jvm_knows_to_be_beside_the_heap_is_not_forgotten() {
        var policy = new HeapPolicy(400 * MIB, 0);
        var heap = new Sight.Heap(400 * MIB, 400 * MIB, 100 * MIB);
        var sight = new Sight(
                heap, 160 * MIB, OptionalLong.of(512 * MIB), OptionalLong.of(300 * MIB), OptionalDouble.empty());
        assertThat(policy.judge(sight, SECOND).goal()).isEqualTo(300 * MIB);
    }

    @Test
    void a_container_whose_use_is_unknown_counts_as_the_heap_alone() {
        var policy = new HeapPolicy(400 * MIB, 0);
        var heap = new Sight.Heap(400 * MIB, 200 * MIB, 10 * MIB);
        var sight = new Sight(heap, 0, OptionalLong.of(300 * MIB), OptionalLong.empty(), OptionalDouble.empty());
        assertThat(policy.judge(sight, SECOND)).isEqualTo(new Decision(270 * MIB, 0));
    }

    @Test
    void a_higher_goal_must_last_ten_seconds_and_a_lower_one_holds_at_once() {
        var policy = new HeapPolicy(400 * MIB, 0);
        var heap = new Sight.Heap(400 * MIB, 100 * MIB, 10 * MIB);
        var tight = sight(heap, 256, 130, 0);
        var roomy = sight(heap, 512, 130, 0);
        assertThat(policy.judge(tight, SECOND).goal()).isEqualTo(200 * MIB);
        assertThat(policy.judge(roomy, 2 * SECOND).goal()).isEqualTo(200 * MIB);
        assertThat(policy.judge(roomy, 11 * SECOND).goal()).isEqualTo(200 * MIB);
        assertThat(policy.judge(roomy, 12 * SECOND).goal()).isEqualTo(400 * MIB);
        assertThat(policy.judge(tight, 13 * SECOND).goal()).isEqualTo(200 * MIB);
    }

    @Test
    void a_goal_that_goes_to_and_fro_stays_low() {
        var policy = new HeapPolicy(400 * MIB, 0);
        var heap = new Sight.Heap(400 * MIB, 100 * MIB, 10 * MIB);
        for (int second = 1; second < 60; second++) {
            var limit = second % 8 == 1 ? 256 : 512;
            assertThat(policy.judge(sight(heap, limit, 130, 0), second * SECOND).goal())
                    .isEqualTo(200 * MIB);
        }
    }

    @Test
    void a_move_of_a_few_mib_down_is_not_worth_it() {
        var policy = new HeapPolicy(400 * MIB, 0);
        var heap = new Sight.Heap(400 * MIB, 100 * MIB, 10 * MIB);
        policy.judge(sight(heap, 256, 130, 0), SECOND);
        assertThat(policy.judge(sight(heap, 256, 140, 0), 2 * SECOND).goal()).isEqualTo(200 * MIB);
        assertThat(policy.judge(sight(heap, 256, 150, 0), 3 * SECOND).goal()).isEqualTo(180 * MIB);
    }

    @Test
    void what_comes_alive_lifts_the_goal_at_once() {
        var policy = new HeapPolicy(400 * MIB, 0);
        policy.judge(sight(new Sight.Heap(400 * MIB, 100 * MIB, 10 * MIB), 100, 99, 1), SECOND);
        var grown = sight(new Sight.Heap(400 * MIB, 100 * MIB, 80 * MIB), 100, 99, 1);
        assertThat(policy.judge(grown, 2 * SECOND).goal()).isEqualTo(100 * MIB);
    }

    @Test
    void more_work_comes_back_slowly() {
        var policy = new HeapPolicy(400 * MIB, 0);
        var heap = new Sight.Heap(400 * MIB, 100 * MIB, 10 * MIB);
        assertThat(policy.judge(sight(heap, 500, 499, 0), SECOND).level()).isEqualTo(1);
        assertThat(policy.judge(sight(heap, 500, 100, 0), 3 * SECOND).level()).isEqualTo(0.8, within(1e-9));
        assertThat(policy.judge(sight(heap, 500, 100, 0), 30 * SECOND).level()).isZero();
    }

    @Test
    void an_owner_s_own_soft_limit_is_never_exceeded() {
        var policy = new HeapPolicy(150 * MIB, 0);
        var heap = new Sight.Heap(400 * MIB, 100 * MIB, 140 * MIB);
        assertThat(policy.judge(sight(heap, 2000, 130, 0), 60 * SECOND).goal()).isEqualTo(150 * MIB);
    }

    @Test
    void whatever_happens_the_goal_stays_between_what_is_alive_and_the_largest_heap() {
        var seed = new Random().nextLong();
        var chance = new Random(seed);
        for (int run = 0; run < 300; run++) {
            var max = (1 + chance.nextInt(4096)) * MIB;
            var policy = new HeapPolicy(max, 0);
            long now = 0;
            var before = new Decision(max, 0);
            for (int step = 0; step < 50; step++) {
                var elapsed = (long) (chance.nextDouble() * 5 * SECOND);
                now += elapsed;
                var sight = any(chance, max);
                var decision = policy.judge(sight, now);
                var least = Math.min(max, (long) (sight.heap().live() * HeapPolicy.MARGIN));
                assertThat(decision.goal()).as("seed %d", seed).isBetween(least, max);
                assertThat(decision.level()).as("seed %d", seed).isBetween(0.0, 1.0);
                assertThat(before.level() - decision.level())
                        .as("seed %d: relief in %d ns", seed, elapsed)
                        .isLessThanOrEqualTo(0.1 * elapsed / SECOND + 1e-9);
                before = decision;
            }
        }
    }

    private static Sight any(Random chance, long max) {
        var heap = new Sight.Heap(max, share(chance, max), share(chance, max));
        return new Sight(
                heap,
                share(chance, max),
                chance.nextInt(5) == 0 ? OptionalLong.empty() : OptionalLong.of(1 + share(chance, 2 * max)),
                chance.nextInt(5) == 0 ? OptionalLong.empty() : OptionalLong.of(share(chance, 3 * max)),
                chance.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(chance.nextDouble()));
    }

    private static long share(Random chance, long of) {
        return (long) (chance.nextDouble() * of);
    }

    private static Sight sight(Sight.Heap heap, long limit, long used, double pressure) {
        return new Sight(
                heap, 0, OptionalLong.of(limit * MIB), OptionalLong.of(used * MIB), OptionalDouble.of(pressure));
    }
}
