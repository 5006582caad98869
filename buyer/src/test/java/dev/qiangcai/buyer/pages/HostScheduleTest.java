package dev.qiangcai.buyer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.Glance.Temper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostScheduleTest {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long now = 1_000;

    @Test
    void the_first_page_is_looked_at_at_once_and_the_others_at_the_hosts_pace() {
        var schedule = schedule(3, Duration.ofSeconds(2), 1);
        assertThat(schedule.next(now)).isPresent();
        assertThat(schedule.next(now)).as("one is under way").isEmpty();
        assertThat(schedule.waitNanos(now)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void without_a_pace_the_first_looks_are_spread_over_one_interval_and_a_second_apart_at_most() {
        var few = due(schedule(3, Duration.ZERO, 9), 3);
        assertThat(few).containsExactly(0L, SECOND, 2 * SECOND);
        var many = due(schedule(50, Duration.ZERO, 90), 50);
        assertThat(many.getLast()).isLessThan(EVERY.toNanos());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void pages_keep_their_beat_whatever_a_look_takes(long seed) {
        var schedule = new HostSchedule(beats(20), new Tempo(EVERY, Duration.ZERO, 8), now, new Random(seed));
        var looks = simulate(schedule, Duration.ofMinutes(20), seed, _ -> Temper.CALM);
        for (var times : looks.values()) {
            assertThat(times).hasSizeBetween(116, 124);
            for (int i = 1; i < times.size(); i++) {
                double apart = (times.get(i) - times.get(i - 1)) / 1e9;
                assertThat(apart).isBetween(8.4, 11.6); // a tenth of jitter, and half a second that a look may take
            }
        }
    }

    @Test
    void a_page_that_is_none_is_looked_at_ever_more_seldom_and_the_others_as_before() {
        var schedule = schedule(2, Duration.ZERO, 8);
        var looks = new HashMap<String, Integer>();
        long end = now + Duration.ofHours(2).toNanos();
        while (now < end) {
            now += schedule.waitNanos(now);
            var beat = schedule.next(now).orElseThrow();
            looks.merge(beat.address().getPath(), 1, Integer::sum);
            schedule.done(beat, !beat.address().getPath().equals("/0"), Temper.CALM, Duration.ZERO, now);
        }
        assertThat(looks.get("/0")).isBetween(8, 14); // 10, 20, 40 … 1,800 s
        assertThat(looks.get("/1")).isBetween(700, 740);
    }

    @Test
    void a_host_that_does_not_answer_is_tried_with_one_page_ever_more_seldom() {
        var schedule = schedule(50, Duration.ZERO, 8);
        var looks = new ArrayList<Long>();
        long end = now + Duration.ofHours(2).toNanos();
        while (now < end) {
            now += schedule.waitNanos(now);
            looks.add(now);
            schedule.done(schedule.next(now).orElseThrow(), false, Temper.AWAY, Duration.ZERO, now);
        }
        assertThat(looks).as("not fifty pages each").hasSizeBetween(10, 16);
        assertThat(schedule.asleep()).isTrue();
    }

    @Test
    void one_time_out_is_the_pages_own() {
        var schedule = schedule(10, Duration.ZERO, 8);
        schedule.done(schedule.next(now).orElseThrow(), false, Temper.AWAY, Duration.ZERO, now);
        assertThat(schedule.asleep()).isFalse();
    }

    @Test
    void while_a_host_is_tried_again_no_second_look_is_under_way() {
        var schedule = asleep(10);
        now += schedule.waitNanos(now);
        assertThat(schedule.next(now)).isPresent();
        now += Duration.ofHours(1).toNanos();
        assertThat(schedule.next(now)).isEmpty();
    }

    @Test
    void what_a_host_asks_for_is_given_to_it() {
        var schedule = schedule(10, Duration.ZERO, 8);
        schedule.done(schedule.next(now).orElseThrow(), false, Temper.STRAINED, Duration.ofMinutes(7), now);
        assertThat(schedule.waitNanos(now)).isEqualTo(Duration.ofMinutes(7).toNanos());
    }

    @Test
    void when_a_host_is_well_again_the_pages_that_waited_are_spread_over_a_round() {
        var schedule = asleep(50);
        now += Duration.ofMinutes(10).toNanos();
        schedule.done(schedule.next(now).orElseThrow(), true, Temper.CALM, Duration.ZERO, now);
        long well = now;
        var first = new ArrayList<Long>();
        while (first.size() < 49) {
            now += schedule.waitNanos(now);
            var beat = schedule.next(now).orElseThrow();
            first.add(now - well);
            beat.due(Long.MAX_VALUE);
            schedule.done(beat, true, Temper.CALM, Duration.ZERO, now);
        }
        assertThat(first.stream().filter(after -> after < SECOND).count()).isLessThan(20);
        assertThat(first.getLast()).isLessThanOrEqualTo((long) (EVERY.toNanos() * 1.1));
    }

    @Test
    void where_the_pace_does_not_allow_it_a_round_takes_longer() {
        assertThat(new Tempo(EVERY, Duration.ofSeconds(1), 2).interval(50)).isEqualTo(Duration.ofSeconds(50));
        assertThat(new Tempo(EVERY, Duration.ofSeconds(1), 2).interval(5)).isEqualTo(EVERY);
    }

    private HostSchedule asleep(int pages) {
        var schedule = schedule(pages, Duration.ZERO, 8);
        schedule.done(schedule.next(now).orElseThrow(), false, Temper.STRAINED, Duration.ZERO, now);
        assertThat(schedule.asleep()).isTrue();
        return schedule;
    }

    private interface Host {
        Temper at(long nanos);
    }

    /// Looks that take up to half a second, several under way at once.
    private Map<String, List<Long>> simulate(HostSchedule schedule, Duration length, long seed, Host host) {
        var random = new Random(seed);
        var looks = new HashMap<String, List<Long>>();
        var underWay = new ArrayList<Done>();
        long end = now + length.toNanos();
        while (now < end) {
            long turn = schedule.waitNanos(now);
            var next = underWay.stream().min((a, b) -> Long.compare(a.at(), b.at()));
            if (next.isPresent() && (turn == Long.MAX_VALUE || next.get().at() <= now + turn)) {
                now = Math.max(now, next.get().at());
                underWay.remove(next.get());
                schedule.done(next.get().beat(), true, host.at(now), Duration.ZERO, now);
            } else {
                now += turn;
                var beat = schedule.next(now).orElseThrow();
                looks.computeIfAbsent(beat.address().getPath(), _ -> new ArrayList<>())
                        .add(now);
                underWay.add(new Done(beat, now + (long) (random.nextDouble() * SECOND / 2)));
            }
        }
        return looks;
    }

    private record Done(Beat beat, long at) {}

    private List<Long> due(HostSchedule schedule, int pages) {
        var due = new ArrayList<Long>();
        long start = now;
        for (int i = 0; i < pages; i++) {
            now += schedule.waitNanos(now);
            assertThat(schedule.next(now)).isPresent();
            due.add(now - start);
        }
        return due;
    }

    private HostSchedule schedule(int pages, Duration gap, int together) {
        return new HostSchedule(beats(pages), new Tempo(EVERY, gap, together), now, new Random(7));
    }

    private static List<Beat> beats(int pages) {
        var beats = new ArrayList<Beat>();
        for (int i = 0; i < pages; i++) {
            beats.add(new Beat(URI.create("https://shop.example/" + i), 0, Optional.empty()));
        }
        return beats;
    }
}
