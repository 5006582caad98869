package dev.qiangcai.guard.carriers;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The watchdog's thread, until closed: a look each tick while something is going on, else one in a few ticks, since
/// on a crowded machine waking up costs ten times what a look does.
final class Patrol implements AutoCloseable {
    /// Three of 10 ms, then three looks in vain: what hogs hold up is rescued within a tenth of a second.
    private static final int TICKS_WHEN_CALM = 3;

    private final Scheduler scheduler;
    private final Course course;
    private final Watchdog watchdog;
    private final Consumer<CarrierEvent> report;
    private final long tickNanos;
    private final int before;
    private final Thread thread;
    private volatile boolean closed;

    /// Where priorities count at all, the watchdog's is the highest: it must run when every processor is busy.
    @SuppressWarnings("ThreadPriorityCheck")
    Patrol(CarrierSettings settings, Scheduler scheduler, Course course, Consumer<CarrierEvent> report) {
        this.scheduler = scheduler;
        this.course = course;
        this.report = report;
        this.tickNanos = settings.tick().toNanos();
        this.before = scheduler.read().parallelism();
        var flight = new VirtualFlight();
        var canary = new Canary(flight, tickNanos);
        var search = new HogSearch(
                task -> {
                    if (settings.naming()) {
                        daemon("qiangcai-hogs", task).start();
                    }
                },
                () -> new FlightSampler().hogs(),
                report);
        this.watchdog = new Watchdog(new NudgedScheduler(scheduler, flight), course, canary, search, report);
        this.thread = daemon("qiangcai-carriers", this::walk);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    private void walk() {
        var due = System.nanoTime();
        while (!closed) {
            try {
                watchdog.look(System.nanoTime());
            } catch (RuntimeException e) {
                report.accept(new CarrierEvent.Off(CarrierEvent.say("carriers.ended", String.valueOf(e))));
                return;
            }
            var now = System.nanoTime();
            due = Math.max(due + (watchdog.calm() ? TICKS_WHEN_CALM : 1) * tickNanos, now);
            while (!closed && due - now > 0) {
                LockSupport.parkNanos(this, due - now);
                now = System.nanoTime();
            }
        }
    }

    CarrierState state() {
        return new CarrierState(
                scheduler.read(),
                course.base(),
                course.processors(),
                course.peak(),
                watchdog.spells(),
                watchdog.hogs());
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scheduler.parallelism(before);
    }

    static Thread daemon(String name, Runnable task) {
        var thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
