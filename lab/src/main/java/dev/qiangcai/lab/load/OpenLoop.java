package dev.qiangcai.lab.load;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// Load as a crowd makes it: requests are due at times that were fixed before, whatever the server does.
///
/// A request that finds all connections busy waits for one, and its latency counts from when it was due. So nothing is
/// left out when the server stands still. The run ends when all that was due is answered or given up.
///
/// ```java
/// var traffic = new OpenLoop(500, bench.span(), Arrivals.POISSON, bench.seed(), Bounds.of(16))
///         .run(Target.local(port, "/json"));
/// ```
///
/// @param perSecond the mean rate
/// @param span how long requests are due
/// @param arrivals how they are spread
/// @param seed what chance starts from
/// @param bounds connections and patience
public record OpenLoop(double perSecond, Duration span, Arrivals arrivals, long seed, Bounds bounds) {
    /// Time for the threads to start and connect. Else the first request of each connection would be slower than the
    /// rest, and in a short load they alone would make the P99.
    private static final long HEAD_START = 100_000_000;

    private static final long FOR_EACH = 2_000_000;

    public OpenLoop {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(arrivals, "arrivals");
        Objects.requireNonNull(bounds, "bounds");
    }

    public Traffic run(Target target) throws InterruptedException {
        var due = arrivals.due(perSecond, span, seed);
        var next = new AtomicInteger();
        var crew = new Crew(target, bounds, span, System.nanoTime() + HEAD_START + FOR_EACH * bounds.connections());
        return crew.run((line, stopped) -> {
            int mine = next.getAndIncrement();
            if (mine >= due.length) {
                return false;
            }
            long at = crew.start() + due[mine];
            Crew.await(at, stopped);
            line.ask(at);
            return true;
        });
    }
}
