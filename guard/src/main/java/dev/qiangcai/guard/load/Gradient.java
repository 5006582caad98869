package dev.qiangcai.guard.load;

/// The policy: how many requests may be under way, judged by how their latency changes.
///
/// It follows Gradient2 of Netflix's [concurrency-limits](https://github.com/Netflix/concurrency-limits): where the
/// latency of late exceeds the latency that is usual, requests are queueing somewhere, and the limit is multiplied by
/// the ratio of the two; then it is given a little room to grow. Three things differ, and it falls faster than it
/// rises:
///
/// - what is usual rises only while the limit is not the reason for waiting. Otherwise a long overload would slowly
///   become usual, and the limit would creep up with it;
/// - so that an honest change is seen in a long overload too, the limit is halved for a moment every so
///   often, and when it has fallen by half: if that does not make requests faster, their latency is usual
///   from then on (BBR measures its round trip in a like way);
/// - until the first queue is seen, the limit grows by half per window, as in TCP's slow start: a rush does not wait.
///
/// Pure: it knows no clock and no thread. Whoever calls it holds a lock.
final class Gradient {
    private static final double TOLERANCE = 1.2;
    private static final double RISING = 0.2;
    private static final double FALLING = 0.5;
    private static final double STEEPEST = 0.5;
    private static final double DROP = 0.9;
    private static final double LEARNING = 0.05;
    private static final double START = 1.5;
    private static final int WINDOWS_BETWEEN_PROBES = 100;
    private static final int WINDOWS_BEFORE_NEXT = 20;
    private static final int PROBE_WINDOWS = 2;

    private final int least;
    private final int most;
    private double limit;
    private double usual;
    private boolean starting = true;
    private int saturated = WINDOWS_BETWEEN_PROBES - WINDOWS_BEFORE_NEXT;
    private int probing;
    private double before;
    private double highest;

    Gradient(LimiterSettings settings) {
        this.least = settings.least();
        this.most = settings.most();
        this.limit = settings.initial();
    }

    /// What one window saw.
    ///
    /// @param latency mean of the window, in nanoseconds
    /// @param most requests that were under way at one time
    /// @param dropped whether some were dropped
    record Window(double latency, int most, boolean dropped) {}

    /// Moves the limit by what a window saw, and returns it.
    int move(Window window) {
        if (usual == 0) {
            usual = window.latency();
        }
        if (probing > 0) {
            probe(window);
        } else {
            adapt(window);
        }
        return limit();
    }

    /// The limit now: half of itself while it probes.
    int limit() {
        return (int) Math.max(least, probing > 0 ? limit / 2 : limit);
    }

    /// The latency that is taken for usual, in nanoseconds; 0 before the first window.
    double usual() {
        return usual;
    }

    private void adapt(Window window) {
        var idle = window.most() < limit / 2;
        saturated += window.most() >= (int) limit ? 1 : 0;
        learn(window.latency(), idle);
        if (window.dropped()) {
            starting = false;
            set(limit * DROP);
        } else if (!idle) {
            climb(Math.max(STEEPEST, Math.min(1, TOLERANCE * usual / window.latency())));
        }
        highest = Math.max(highest, limit);
        before = window.latency();
        if (saturated >= WINDOWS_BETWEEN_PROBES || limit < highest / 2) {
            probing = PROBE_WINDOWS;
        }
    }

    private void climb(double gradient) {
        starting &= gradient == 1;
        if (starting) {
            set(limit * START);
        } else {
            var aim = limit * gradient + Math.max(1, Math.sqrt(limit) / 2);
            var pace = aim < limit ? FALLING : RISING;
            set(limit * (1 - pace) + aim * pace);
        }
    }

    /// The first window of a probe lets the queue run dry; the last one tells. If half the limit makes requests faster,
    /// the queue was ours, and what was usual stays so; if it does not, the service itself has changed.
    private void probe(Window window) {
        probing--;
        if (probing == 0) {
            var sooner = window.latency() * TOLERANCE < usual;
            var helped = window.latency() * TOLERANCE < before;
            usual = helped ? Math.min(usual, window.latency()) : window.latency();
            saturated = sooner ? WINDOWS_BETWEEN_PROBES - WINDOWS_BEFORE_NEXT : 0;
            highest = limit;
        }
    }

    private void learn(double latency, boolean idle) {
        if (latency < usual) {
            usual = (usual + latency) / 2;
        } else if (idle) {
            usual += (latency - usual) * LEARNING;
        }
    }

    private void set(double wanted) {
        limit = Math.max(least, Math.min(most, wanted));
    }
}
