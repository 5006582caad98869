package dev.qiangcai.buyer;

import dev.qiangcai.buyer.rush.FireTime;
import dev.qiangcai.buyer.rush.Lateness;
import dev.qiangcai.buyer.rush.Preparation;
import dev.qiangcai.buyer.rush.Rush;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.time.StoreClock;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The last minute before one opening: reads the store's clock again, keeps the way warm, quotes, writes the order
/// down,
/// and fires.
record Countdown(Pursuit.Room room, Attempt attempt, AttemptLog log, Instant opensAt) {
    private static final int REFINE_LOOKS = 6;
    private static final int REHEARSALS = 200;
    private static final List<Duration> WARM =
            List.of(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(4500));
    private static final List<Duration> REFINE = List.of(Duration.ofSeconds(59), Duration.ofSeconds(15));
    private static final Duration REHEARSE = Duration.ofSeconds(9);
    private static final Duration QUOTE = Duration.ofSeconds(3);
    private static final Duration WRITE = Duration.ofMillis(900);

    /// What the shot came to, and the clock as it was known then.
    record Aimed(Attempt.Move move, ClockEstimate clock) {}

    Aimed run(ClockEstimate known, Optional<Duration> guard) throws InterruptedException {
        var clock = new AtomicReference<>(known);
        Supplier<FireTime> aim = () -> guard.map(own -> FireTime.of(clock.get(), opensAt, own))
                .orElseGet(() -> FireTime.of(clock.get(), opensAt));
        var planned = aim.get();
        room.timeline().add(new Event.Scheduled(opensAt, planned.nanos(), planned.guard()));
        var shot = new Rush(room.ticker(), new Lateness()).fire(aim, preparations(clock), () -> {
            log.intend(aim.get().nanos());
            return attempt.go(room.visit().scope());
        });
        return new Aimed(shot.result(), clock.get());
    }

    private List<Preparation> preparations(AtomicReference<ClockEstimate> clock) {
        var all = new ArrayList<Preparation>();
        WARM.forEach(before -> all.add(new Preparation("connection", before, () -> warm(before))));
        if (room.store().profile().clock().isPresent()) {
            REFINE.forEach(before -> all.add(new Preparation("clock", before, () -> refine(clock))));
        }
        all.add(Preparation.rehearsal(
                REHEARSE, REHEARSALS, () -> room.store().profile().test()));
        all.add(new Preparation("quote", quoteBefore(), () -> attempt.quote(room.visit())));
        all.add(new Preparation("journal", WRITE, attempt::prepare));
        return List.copyOf(all);
    }

    /// Early enough that the store's pace is free again when the order leaves.
    private Duration quoteBefore() {
        var paced = room.store().profile().pace().gap().multipliedBy(2).plusSeconds(1);
        return paced.compareTo(QUOTE) > 0 ? paced : QUOTE;
    }

    private void warm(Duration before) {
        if (room.store().profile().steps().contains(Step.SESSION)) {
            var answer = room.store().perform(Step.SESSION, room.visit().scope());
            room.timeline().add(new Event.Warmed(before, answer.timing()));
        }
    }

    private void refine(AtomicReference<ClockEstimate> clock) throws InterruptedException {
        var refined = StoreClock.of(room.store()).refine(clock.get(), REFINE_LOOKS, clock::set);
        clock.set(refined);
        room.timeline().add(new Event.ClockKept(refined));
    }
}
