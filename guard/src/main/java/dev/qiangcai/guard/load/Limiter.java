package dev.qiangcai.guard.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Lets in as many requests at a time as the service carries without queueing, and sheds the rest at once.
/// It finds that number by itself, from the latency of those that it let in (see [Gradient]).
///
/// ```java
/// var admission = limiter.admit();
/// if (admission instanceof Shed shed) {
///     return answer(shed.status()).header("Retry-After", shed.retryAfterSeconds());
/// }
/// try (var permit = (Permit) admission) { … }
/// ```
///
/// One limiter stands before requests that cost about the same; give cheap and dear ones a limiter each. Any thread may
/// call it, and none ever waits.
public final class Limiter {
    private static final int FEWEST_SAMPLES = 10;

    private final LimiterSettings settings;
    private final LongSupplier ticker;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final LongAdder admitted = new LongAdder();
    private final LongAdder shed = new LongAdder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Gradient gradient;
    private volatile int limit;
    private volatile double level;
    private volatile boolean dropped;
    private volatile double refused;

    // all below: guarded by the lock
    private long windowStart;
    private int samples;
    private double sum;
    private int most;
    private long admittedBefore;
    private long shedBefore;

    public Limiter(LimiterSettings settings) {
        this(settings, System::nanoTime);
    }

    /// @param ticker nanoseconds that only go forward
    public Limiter(LimiterSettings settings, LongSupplier ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.gradient = new Gradient(settings);
        this.limit = gradient.limit();
        this.windowStart = ticker.getAsLong();
    }

    /// Asks for entry. Whoever gets a permit closes it.
    public Admission admit() {
        var bound = bound();
        var now = inFlight.get();
        while (now < bound) {
            if (inFlight.compareAndSet(now, now + 1)) {
                admitted.increment();
                return new Permit(this::left, ticker.getAsLong(), now + 1L);
            }
            now = inFlight.get();
        }
        shed.increment();
        return new Shed(now < limit ? Shed.Reason.ASKED : Shed.Reason.CROWDED, retryAfter());
    }

    /// Makes the call, or throws [RequestShed] at once. A call that throws counts as dropped.
    public <T> T call(Callable<T> call) throws Exception {
        return Calls.within(admit(), call);
    }

    /// Sheds that share of what it would let in, from 0 (nothing) to 1 (everything), until it is told otherwise.
    ///
    /// @param level the share; what lies outside is taken for the nearest end, and what is no number for 0
    public void shed(double level) {
        this.level = Double.isNaN(level) ? 0 : Math.max(0, Math.min(1, level));
    }

    /// The share that somebody asked to shed.
    public double level() {
        return level;
    }

    /// How many may be under way at once, as latency has it.
    public int limit() {
        return limit;
    }

    /// How many are under way.
    public int inFlight() {
        return inFlight.get();
    }

    /// How many have been let in so far.
    public long admitted() {
        return admitted.sum();
    }

    /// How many have been shed so far.
    public long shed() {
        return shed.sum();
    }

    private int bound() {
        var asked = level;
        return asked == 0 ? limit : asked == 1 ? 0 : Math.max(1, (int) (limit * (1 - asked)));
    }

    /// Those that are shed in a row get different times, spread the wider the more are shed: they shall not
    /// come back as one crowd.
    private Duration retryAfter() {
        var spread = 1 + Math.round(refused * (settings.retryAfter().toSeconds() - 1));
        return Duration.ofSeconds(1 + Math.floorMod(shed.sum(), spread));
    }

    private void left(Permit permit, Permit.Ending ending) {
        inFlight.decrementAndGet();
        if (ending == Permit.Ending.DROPPED) {
            dropped = true;
        }
        // a sample that is lost because another thread records is no loss; waiting for it would be
        if (ending != Permit.Ending.IGNORED && lock.tryLock()) {
            try {
                sample(permit);
            } finally {
                lock.unlock();
            }
        }
    }

    private void sample(Permit permit) {
        var now = ticker.getAsLong();
        samples++;
        sum += Math.max(1, now - permit.entered());
        most = Math.max(most, (int) permit.mark());
        if (now - windowStart >= settings.window().toNanos() && samples >= FEWEST_SAMPLES) {
            limit = gradient.move(new Gradient.Window(sum / samples, most, dropped));
            roll(now);
        }
    }

    private void roll(long now) {
        var in = admitted.sum() - admittedBefore;
        var out = shed.sum() - shedBefore;
        refused = in + out == 0 ? 0 : (double) out / (in + out);
        admittedBefore += in;
        shedBefore += out;
        windowStart = now;
        samples = 0;
        sum = 0;
        most = 0;
        dropped = false;
    }
}
