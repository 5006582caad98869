package dev.qiangcai.guard.carriers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Decides when it is worth the cost to look for hogs, and has them looked for.
///
/// After an alarm the carriers must stay taken for fifty more looks: load that was merely high lets one go in
/// between, even while a cold JVM works off its first rush. The recording costs half a second of a processor,
/// which such a JVM has not to spare. At most one search a minute.
final class HogSearch {
    private static final int LOOKS = 50;
    static final long PAUSE_NANOS = 60_000_000_000L;

    /// Finds who is running.
    interface Sampler {
        /// @throws IOException when the recording could not be written or read
        List<Hog> hogs() throws IOException;
    }

    private final AtomicBoolean load = new AtomicBoolean();
    private final AtomicLong found = new AtomicLong();
    private final Executor aside;
    private final Sampler sampler;
    private final Consumer<CarrierEvent> report;
    private int held = LOOKS;
    private long nextAt;
    private boolean searched;

    /// @param aside runs a search away from the watchdog, which must go on looking
    HogSearch(Executor aside, Sampler sampler, Consumer<CarrierEvent> report) {
        this.aside = aside;
        this.sampler = sampler;
        this.report = report;
    }

    /// @param taken whether as many virtual threads were mounted as there should be carriers
    void look(boolean alarm, boolean taken, long nanos) {
        if (alarm && held >= LOOKS) {
            held = 0;
        } else if (held < LOOKS) {
            held = taken ? held + 1 : LOOKS;
            if (taken && held == LOOKS && (!searched || nanos - nextAt >= 0)) {
                searched = true;
                nextAt = nanos + PAUSE_NANOS;
                aside.execute(this::search);
            }
        }
    }

    /// Whether it counts looks after an alarm.
    boolean waiting() {
        return held < LOOKS;
    }

    /// Whether a search has ended since the last call, and found no hogs: the carriers are simply busy.
    boolean foundLoad() {
        return load.getAndSet(false);
    }

    /// How many searches have found any.
    long found() {
        return found.get();
    }

    private void search() {
        try {
            var hogs = sampler.hogs();
            load.set(hogs.isEmpty());
            if (!hogs.isEmpty()) {
                found.incrementAndGet();
            }
            report.accept(new CarrierEvent.Hogged(hogs));
        } catch (IOException | RuntimeException | LinkageError e) {
            // A Java without flight recorder, or a full disk: what was reported of the alarm has to do.
            report.accept(new CarrierEvent.Trouble(CarrierEvent.say("carriers.unnamed", String.valueOf(e))));
        }
    }
}
