package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.carriers.CarrierEvent.Moved.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Looks at the carriers again and again: moves them where they should be, sees when they are starved, and has
/// the hogs named. One thread calls [#look]; a look at a calm scheduler costs a few microseconds.
final class Watchdog {
    /// After so many looks without an alarm, the next one opens a new spell, which is reported.
    private static final int SPELL = 100;

    private final NudgedScheduler scheduler;
    private final Course course;
    private final Canary canary;
    private final HogSearch search;
    private final Consumer<CarrierEvent> report;
    private Relief relief = Relief.none();
    private int quiet = SPELL;
    private int asked;
    private final AtomicLong spells = new AtomicLong();

    Watchdog(NudgedScheduler scheduler, Course course, Canary canary, HogSearch search, Consumer<CarrierEvent> report) {
        this.scheduler = scheduler;
        this.course = course;
        this.canary = canary;
        this.search = search;
        this.report = report;
        this.asked = scheduler.read().parallelism();
    }

    void look(long nanos) {
        var reading = scheduler.read();
        course.look(nanos);
        var alarm = canary.alarm(reading, nanos);
        if (alarm) {
            alarmed(reading, nanos);
        } else {
            quiet = Math.min(SPELL, quiet + 1);
            relief = relief.calm(course.base(), reading);
        }
        if (canary.out()) {
            scheduler.waited(reading);
        }
        search.look(alarm, reading.mounted() >= course.base(), nanos);
        move(alarm);
    }

    private void alarmed(Reading reading, long nanos) {
        if (quiet == SPELL) {
            spells.incrementAndGet();
            report.accept(new CarrierEvent.Starved(Duration.ofNanos(canary.waitedNanos(nanos)), reading));
        }
        quiet = 0;
        if (course.most() > 0) {
            relief = relief.alarmed(course.base(), course.most(), reading);
        }
    }

    private void move(boolean alarm) {
        var wanted = relief.over(course.base(), course.most());
        if (wanted == asked) {
            return;
        }
        scheduler.parallelism(wanted);
        report.accept(new CarrierEvent.Moved(asked, wanted, reason(alarm, wanted)));
        asked = wanted;
    }

    private Reason reason(boolean alarm, int wanted) {
        if (alarm) {
            return Reason.STARVED;
        }
        return !relief.needed() && relief.looks() == 0 && wanted < asked ? Reason.CALM : Reason.POLICY;
    }

    /// How often carriers were found starved.
    long spells() {
        return spells.get();
    }
}
