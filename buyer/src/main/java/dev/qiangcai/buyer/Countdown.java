package dev.qiangcai.buyer;

import dev.qiangcai.buyer.rush.FireTime;
import dev.qiangcai.buyer.rush.Lateness;
import dev.qiangcai.buyer.rush.Preparation;
import dev.qiangcai.buyer.rush.Rush;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.time.StoreClock;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The last minute before one opening: reads the store's clock again, keeps the way warm, quotes, writes the order
/// down, and fires.
///
/// @param scope what the quote and the order may use
record Countdown(Pursuit.Room room, Attempt attempt, AttemptLog log, Supplier<Scope> scope, Instant opensAt) {
    /// The session is looked after while there is still time for its owner to type a code.
    private static final Duration ENTER = Duration.ofSeconds(90);

    private static final int REFINE_LOOKS = 6;
    private static final int CHECK_LOOKS = 3;
    private static final int REHEARSALS = 200;
    private static final List<Duration> WARM =
            List.of(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(4500));
    private static final List<Duration> REFINE = List.of(Duration.ofSeconds(58), Duration.ofSeconds(15));
    private static final Duration REHEARSE = Duration.ofSeconds(9);
    /// The last look at the clock: it may have stepped.
    private static final Duration CHECK = Duration.ofSeconds(6);

    private static final Duration QUOTE = Duration.ofSeconds(3);
    /// Two writes to a disk that is in no hurry, before the [Rush] goes quiet. Until the order leaves, a killed process
    /// has to take it for sent: so as late as that allows.
    private static final Duration WRITE = Duration.ofMillis(500);

    private static final Duration HEAD_START = Duration.ofMillis(50);

    /// What the shot came to, and the clock as it was known then.
    record Aimed(Attempt.Move move, ClockEstimate clock) {}

    Aimed run(ClockEstimate known, Optional<Duration> guard) throws InterruptedException {
        var clock = new AtomicReference<>(known);
        Supplier<FireTime> aim = () -> guard.map(own -> FireTime.of(clock.get(), opensAt, own))
                .orElseGet(() -> FireTime.of(clock.get(), opensAt));
        var planned = aim.get();
        room.timeline().add(new Event.Scheduled(opensAt, planned.nanos(), planned.guard()));
        enter(planned.nanos());
        try {
            var left = Duration.ofNanos(planned.nanos() - room.ticker().nanos());
            var shot = new Rush(room.ticker(), new Lateness()).fire(aim, preparations(clock, left), () -> {
                log.intend(aim.get().nanos());
                return attempt.go(scope.get());
            });
            return new Aimed(shot.result(), clock.get());
        } finally {
            attempt.standDown();
        }
    }

    private void enter(long moment) throws InterruptedException {
        long due = moment - ENTER.toNanos();
        if (due - room.ticker().nanos() > 0) {
            room.ticker().parkUntil(due);
            room.visit().enter();
        }
    }

    private List<Preparation> preparations(AtomicReference<ClockEstimate> clock, Duration left) {
        var all = new ArrayList<Preparation>();
        WARM.forEach(before -> all.add(new Preparation("connection", before, () -> warm(before))));
        if (room.store().profile().clock().isPresent()) {
            REFINE.forEach(before -> all.add(new Preparation("clock", before, () -> refine(clock, REFINE_LOOKS))));
            all.add(new Preparation("clock", CHECK, () -> refine(clock, CHECK_LOOKS)));
        }
        all.add(Preparation.rehearsal(
                REHEARSE, REHEARSALS, () -> room.store().profile().test()));
        all.add(new Preparation("quote", quoteBefore(left), () -> attempt.quote(scope.get())));
        all.add(new Preparation("journal", WRITE, attempt::prepare));
        return List.copyOf(all);
    }

    /// Early enough that the store's pace is free again when the order leaves; at once where the opening is nearer.
    private Duration quoteBefore(Duration left) {
        var gap = room.store().profile().pace().gap();
        var ample = longer(QUOTE, gap.multipliedBy(2).plusSeconds(1));
        var now = left.minus(HEAD_START);
        boolean worthwhile = now.compareTo(WRITE.plus(gap)) > 0;
        return worthwhile && now.compareTo(ample) < 0 ? now : ample;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void warm(Duration before) {
        if (room.store().profile().steps().contains(Step.SESSION)) {
            var answer = room.store().perform(Step.SESSION, room.visit().scope());
            room.timeline().add(new Event.Warmed(before, answer.timing()));
        }
    }

    private void refine(AtomicReference<ClockEstimate> clock, int looks) throws InterruptedException {
        var refined = StoreClock.of(room.store()).refine(clock.get(), looks, clock::set);
        clock.set(refined);
        room.timeline().add(new Event.ClockKept(refined));
    }
}
