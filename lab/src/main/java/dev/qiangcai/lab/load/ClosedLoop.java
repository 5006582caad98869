package dev.qiangcai.lab.load;

import java.time.Duration;
import java.util.Objects;

/// Load as a benchmark makes it: each connection asks again as soon as it was answered. It finds the server's
/// capacity. A server that stands still is asked nothing meanwhile, so its latencies say little.
///
/// @param span how long is asked
/// @param bounds connections and patience
public record ClosedLoop(Duration span, Bounds bounds) {
    public ClosedLoop {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(bounds, "bounds");
    }

    public Traffic run(Target target) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + span.toNanos();
        return new Crew(target, bounds, span, start).run((line, stopped) -> {
            long now = System.nanoTime();
            if (now - end >= 0) {
                return false;
            }
            line.ask(now);
            return true;
        });
    }
}
