package dev.qiangcai.guard.carriers;

/// A scheduler that does use the carriers it was given.
///
/// The one beneath takes a higher number without waking a carrier for the threads that wait already: where
/// every carrier is held by a hog, and every queue holds a task, it would never notice.
final class NudgedScheduler implements Scheduler {
    private final Scheduler scheduler;
    private final Flight flight;

    NudgedScheduler(Scheduler scheduler, Flight flight) {
        this.scheduler = scheduler;
        this.flight = flight;
    }

    @Override
    public Reading read() {
        return scheduler.read();
    }

    @Override
    public void parallelism(int carriers) {
        scheduler.parallelism(carriers);
        flight.nudge();
    }

    /// To be called while a newcomer waits in vain.
    void waited(Reading reading) {
        if (reading.queued() > 0 && reading.mounted() < reading.parallelism()) {
            flight.nudge();
        }
    }
}
