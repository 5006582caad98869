package dev.qiangcai.buyer.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.rush.Preparation.Ending;
import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.time.VirtualTicker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RushTest {
    private static final Instant OPENING = Instant.parse("2026-11-24T02:00:00Z");

    private final VirtualTicker ticker = new VirtualTicker(OPENING.minusSeconds(90));
    private final Lateness lateness = new Lateness();
    private final Rush rush = new Rush(ticker, lateness);

    @Test
    void it_fires_once_and_not_before_the_moment() throws InterruptedException {
        var moment = in(Duration.ofSeconds(90));
        var fired = new AtomicInteger();
        var shot = rush.fire(() -> moment, List.of(), fired::incrementAndGet);
        assertThat(shot.result()).isEqualTo(1);
        assertThat(shot.firedNanos()).isEqualTo(moment.nanos());
        assertThat(shot.lateness()).isZero();
        assertThat(lateness.count()).isEqualTo(1);
    }

    @Test
    void a_moment_that_has_passed_is_fired_at_at_once_and_its_lateness_is_owned() throws InterruptedException {
        var moment = in(Duration.ofMillis(-70));
        var shot = rush.fire(() -> moment, List.of(), () -> "sent");
        assertThat(shot.result()).isEqualTo("sent");
        assertThat(shot.lateness()).isEqualTo(Duration.ofMillis(70));
    }

    @Test
    void preparations_run_in_the_order_of_their_times_before_the_shot() throws InterruptedException {
        var moment = in(Duration.ofSeconds(90));
        var log = new ArrayList<String>();
        var shot = rush.fire(
                () -> moment,
                List.of(logging(log, moment, 3), logging(log, moment, 60), logging(log, moment, 10)),
                () -> log.add("shot"));
        assertThat(log).containsExactly("60 s before", "10 s before", "3 s before", "shot");
        assertThat(shot.preparations().values()).allMatch(ending -> ending instanceof Ending.Done);
    }

    @Test
    void preparations_whose_time_has_passed_are_skipped() throws InterruptedException {
        var moment = in(Duration.ofSeconds(5));
        var log = new ArrayList<String>();
        var shot = rush.fire(
                () -> moment,
                List.of(logging(log, moment, 60), logging(log, moment, 10), logging(log, moment, 3)),
                () -> "sent");
        assertThat(log).containsExactly("3 s before");
        assertThat(shot.preparations().values())
                .hasExactlyElementsOfTypes(Ending.Skipped.class, Ending.Skipped.class, Ending.Done.class);
    }

    @Test
    void a_preparation_that_fails_does_not_stop_the_rush() throws InterruptedException {
        var moment = in(Duration.ofSeconds(90));
        var why = new IllegalStateException("no route");
        var failing = new Preparation("connection", Duration.ofSeconds(10), () -> {
            throw why;
        });
        var shot = rush.fire(() -> moment, List.of(failing), () -> "sent");
        assertThat(shot.result()).isEqualTo("sent");
        assertThat(shot.preparations()).containsEntry(failing, new Ending.Failed(why));
    }

    @Test
    void what_a_preparation_learns_of_the_clock_moves_the_shot() throws InterruptedException {
        var aim = new AtomicReference<>(in(Duration.ofSeconds(90)));
        var wiser = in(Duration.ofSeconds(91));
        var clock = new Preparation("clock", Duration.ofSeconds(15), () -> aim.set(wiser));
        var shot = rush.fire(aim::get, List.of(clock), () -> "sent");
        assertThat(shot.firedNanos()).isEqualTo(wiser.nanos());
    }

    @Test
    void a_preparation_that_hangs_is_cut_short_and_the_shot_is_on_time() throws InterruptedException {
        var real = Ticker.system();
        var moment = at(real.nanos() + Duration.ofMillis(700).toNanos());
        var hanging = new Preparation("connection", Duration.ofMillis(600), () -> new CountDownLatch(1).await());
        var shot = new Rush(real, lateness).fire(() -> moment, List.of(hanging), () -> "sent");
        assertThat(shot.preparations()).containsEntry(hanging, new Ending.CutShort());
        assertThat(shot.lateness()).isBetween(Duration.ZERO, Duration.ofMillis(300));
    }

    @Test
    void a_rehearsal_runs_its_act_so_many_times() throws InterruptedException {
        var moment = in(Duration.ofSeconds(90));
        var times = new AtomicInteger();
        var rehearsal = Preparation.rehearsal(Duration.ofSeconds(3), 300, times::incrementAndGet);
        rush.fire(() -> moment, List.of(rehearsal), () -> "sent");
        assertThat(times).hasValue(300);
    }

    @Test
    void the_shot_has_a_platform_thread_of_the_highest_priority() throws InterruptedException {
        var shot = rush.fire(() -> in(Duration.ofMillis(-1)), List.of(), Thread::currentThread);
        assertThat(shot.result().isVirtual()).isFalse();
        assertThat(shot.result().getPriority()).isEqualTo(Thread.MAX_PRIORITY);
    }

    @Test
    void what_the_act_throws_reaches_the_caller() {
        var why = new IllegalStateException("no such step");
        assertThatThrownBy(() -> rush.fire(() -> in(Duration.ofMillis(-1)), List.of(), () -> {
                    throw why;
                }))
                .isSameAs(why);
    }

    @Test
    void an_interrupt_stops_the_wait_and_nothing_is_fired() throws InterruptedException {
        var fired = new AtomicInteger();
        var moment = at(Ticker.system().nanos() + Duration.ofMinutes(5).toNanos());
        var ended = new AtomicReference<Throwable>();
        var buyer = Thread.ofVirtual().start(() -> {
            try {
                new Rush(Ticker.system(), lateness).fire(() -> moment, List.of(), fired::incrementAndGet);
            } catch (InterruptedException interrupted) {
                ended.set(interrupted);
            }
        });
        buyer.interrupt();
        assertThat(buyer.join(Duration.ofSeconds(30))).isTrue();
        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        assertThat(fired).hasValue(0);
    }

    @Test
    void an_interrupt_waits_for_what_the_preparation_under_way_has_to_write_down() {
        var buyer = Thread.currentThread();
        var written = new AtomicBoolean();
        var journal = new Preparation("journal", Duration.ofSeconds(3), () -> {
            buyer.interrupt();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException passedOn) {
                awaitJoining(buyer);
                written.set(true);
            }
        });
        var moment = in(Duration.ofSeconds(90));
        assertThatThrownBy(() -> rush.fire(() -> moment, List.of(journal), () -> "sent"))
                .isInstanceOf(InterruptedException.class);
        assertThat(written).isTrue();
    }

    /// The interruption has been passed on, so what the buyer waits for now is this thread; at most three seconds.
    private static void awaitJoining(Thread buyer) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        while (buyer.getState() != Thread.State.TIMED_WAITING && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private Preparation logging(List<String> log, FireTime moment, int secondsBefore) {
        return new Preparation("step", Duration.ofSeconds(secondsBefore), () -> {
            var before = Duration.ofNanos(moment.nanos() - ticker.nanos());
            log.add(before.toSeconds() + " s before");
        });
    }

    private FireTime in(Duration wait) {
        return at(ticker.nanos() + wait.toNanos());
    }

    private static FireTime at(long nanos) {
        return new FireTime(nanos, OPENING, Duration.ZERO, Duration.ZERO);
    }
}
