package dev.qiangcai.guard.load;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Leaves alone what fails or is slow. It lets calls through (closed) until too large a share of them
/// failed or took too long; then it refuses them at once (open), and after a pause tries a few (half open):
/// if they are all good, it closes, else the pause doubles.
///
/// ```java
/// var breaker = new Breaker(BreakerSettings.usual(Duration.ofMillis(800)));
/// var stock = breaker.call(() -> warehouse.stock(sku));   // throws RequestShed when it is open
/// ```
///
/// It interrupts nothing: give the call a time-out of its own. Any thread may call it, and none ever waits.
public final class Breaker {
    /// What a breaker does with calls.
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private final LongSupplier ticker;
    private final long slow;
    private final LongAdder shed = new LongAdder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Circuit circuit;

    public Breaker(BreakerSettings settings) {
        this(settings, System::nanoTime);
    }

    /// @param ticker nanoseconds that only go forward
    public Breaker(BreakerSettings settings, LongSupplier ticker) {
        this.ticker = ticker;
        this.slow = settings.slow().toNanos();
        this.circuit = new Circuit(settings, ticker.getAsLong());
    }

    /// Asks whether a call may be made now. Whoever gets a permit closes it, and says [Permit#dropped] where it failed.
    public Admission admit() {
        var now = ticker.getAsLong();
        lock.lock();
        try {
            if (circuit.lets(now)) {
                return new Permit(this::left, now, circuit.epoch());
            }
            shed.increment();
            return new Shed(Shed.Reason.BROKEN, circuit.untilTrial(now));
        } finally {
            lock.unlock();
        }
    }

    /// Makes the call, or throws [RequestShed] at once. A call that throws has failed.
    public <T> T call(Callable<T> call) throws Exception {
        return Calls.within(admit(), call);
    }

    /// What it does with calls, as of the last one.
    public State state() {
        lock.lock();
        try {
            return circuit.state();
        } finally {
            lock.unlock();
        }
    }

    /// How many calls have been refused so far.
    public long shed() {
        return shed.sum();
    }

    private void left(Permit permit, Permit.Ending ending) {
        var now = ticker.getAsLong();
        lock.lock();
        try {
            if (ending == Permit.Ending.IGNORED) {
                circuit.ignored(permit.mark());
            } else {
                var good = ending == Permit.Ending.SUCCESS && now - permit.entered() <= slow;
                circuit.ended(permit.mark(), good, now);
            }
        } finally {
            lock.unlock();
        }
    }
}
