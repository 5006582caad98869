package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.limits.Limits;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What the carriers should be, as limits and requests change. Kept by the watchdog's thread; others may ask it.
final class Course {
    private static final long LIMITS_NANOS = 1_000_000_000L;
    private static final long RATE_NANOS = 5_000_000_000L;

    private final Target target;
    private final Supplier<Limits> limits;
    private final LongSupplier requests;
    private final Consumer<CarrierEvent> report;
    private final PeakRate rate;
    private long limitsDue;
    private long rateDue;
    private boolean troubled;
    private volatile Share share;
    private volatile double peak;

    /// @param requests how many were ever counted
    Course(Target target, Supplier<Limits> limits, LongSupplier requests, Consumer<CarrierEvent> report, long nanos) {
        this.target = target;
        this.limits = limits;
        this.requests = requests;
        this.report = report;
        this.rate = new PeakRate(nanos);
        this.limitsDue = nanos;
        this.rateDue = nanos + RATE_NANOS;
        this.share = new Share(Runtime.getRuntime().availableProcessors(), true);
    }

    /// Reads what is due.
    void look(long nanos) {
        if (nanos - limitsDue >= 0) {
            limitsDue = nanos + LIMITS_NANOS;
            readLimits();
        }
        if (nanos - rateDue >= 0) {
            rateDue = nanos + RATE_NANOS;
            rate.sample(requests.getAsLong(), nanos);
            peak = rate.peak();
        }
    }

    private void readLimits() {
        try {
            share = Share.of(limits.get());
            troubled = false;
        } catch (RuntimeException e) {
            // The last figure stands; once a spell is enough to say so.
            if (!troubled) {
                report.accept(new CarrierEvent.Trouble(CarrierEvent.say("carriers.limits", String.valueOf(e))));
            }
            troubled = true;
        }
    }

    int base() {
        return target.base(share, peak);
    }

    /// How many more are worth having while more virtual threads can run.
    int spare() {
        return target.spare(share);
    }

    /// How far carriers may be raised while they are starved; 0 where the target allows none.
    int most() {
        return target.most(share);
    }

    double processors() {
        return share.processors();
    }

    double peak() {
        return peak;
    }
}
