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

    /// How many looks a newcomer may wait: while little is known, and after a search has found load and no hogs.
    private static final int PATIENCE = 3;

    private static final int LONG_PATIENCE = 30;

    /// And while raised carriers were not enough: what holds them up is known by then.
    private static final int SHORT_PATIENCE = 2;

    private final NudgedScheduler scheduler;
    private final Course course;
    private final Canary canary;
    private final HogSearch search;
    private final Consumer<CarrierEvent> report;
    private Relief relief = Relief.none();
    private Slack slack = Slack.none();
    private int quiet = SPELL;
    private int asked;
    private int patience = PATIENCE;
    private long patientUntil;
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
        spare(reading);
        judge(nanos);
        var alarm = canary.alarm(reading, relief.needed() ? SHORT_PATIENCE : patience, nanos);
        if (alarm) {
            alarmed(reading, nanos);
        } else {
            quiet = Math.min(SPELL, quiet + 1);
            relief = relief.calm(base(), reading);
        }
        if (canary.out()) {
            scheduler.waited(reading);
        }
        search.look(alarm, reading.mounted() >= base(), nanos);
        move(reason(alarm));
    }

    private void spare(Reading reading) {
        var before = slack;
        slack = before.looked(course.base(), reading);
        if (slack.given() != before.given()) {
            move(slack.given() ? Reason.CROWDED : Reason.ROOMY);
        }
    }

    /// The policy's carriers, with those to spare where they are worth it.
    private int base() {
        return course.base() + (slack.given() ? course.spare() : 0);
    }

    /// More carriers than processors outnumber hogs. To load that is merely high they bring nothing, and under a
    /// quota they have the whole process throttled.
    private void judge(long nanos) {
        if (search.foundLoad()) {
            patience = LONG_PATIENCE;
            patientUntil = nanos + HogSearch.PAUSE_NANOS;
            relief = Relief.none();
            move(Reason.LOAD);
        } else if (nanos - patientUntil >= 0) {
            patience = PATIENCE;
        }
    }

    private void alarmed(Reading reading, long nanos) {
        if (quiet == SPELL) {
            spells.incrementAndGet();
            report.accept(new CarrierEvent.Starved(Duration.ofNanos(canary.waitedNanos(nanos)), reading));
        }
        quiet = 0;
        if (course.most() > 0) {
            relief = relief.alarmed(base(), course.most(), reading);
        }
    }

    private void move(Reason reason) {
        var wanted = relief.over(base(), course.most());
        if (wanted == asked) {
            return;
        }
        scheduler.parallelism(wanted);
        report.accept(new CarrierEvent.Moved(asked, wanted, reason));
        asked = wanted;
    }

    private Reason reason(boolean alarm) {
        if (alarm) {
            return Reason.STARVED;
        }
        return relief.ended() ? Reason.CALM : Reason.POLICY;
    }

    /// Whether nothing is going on: no newcomer waits, and the last spell is over for good.
    boolean calm() {
        return quiet == SPELL && relief.settled() && !canary.out() && !search.waiting();
    }

    /// How often hogs were found.
    long hogs() {
        return search.found();
    }

    /// How often carriers were found starved.
    long spells() {
        return spells.get();
    }
}
