package dev.qiangcai.buyer.rush;

import java.time.Duration;
import java.util.Objects;

/// Something to have done before the moment of firing: reading the clock again, opening a connection, warming code.
///
/// It runs on a thread of its own. What it throws is kept and does not stop the rush; it is interrupted
/// where it would still run when the next preparation, or the moment of firing, is due.
///
/// @param name for the timeline: `clock`, `connection` …
/// @param before how long before the moment of firing it starts
/// @param act what to do
public record Preparation(String name, Duration before, Act act) {
    public Preparation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(act, "act");
        if (!before.isPositive()) {
            throw new IllegalArgumentException("a preparation comes before the moment, was " + before);
        }
    }

    /// The same act so many times over, so that the compiler has seen the path before it counts.
    ///
    /// A cold JVM's first POST takes some 700 ms, a rehearsed one 3 to 30 ms.
    public static Preparation rehearsal(Duration before, int times, Act act) {
        return new Preparation("rehearsal", before, () -> {
            for (int i = 0; i < times && !Thread.currentThread().isInterrupted(); i++) {
                act.run();
            }
        });
    }

    /// What a preparation does.
    @FunctionalInterface
    public interface Act {
        void run() throws InterruptedException;
    }

    /// How a preparation ended.
    public sealed interface Ending {
        record Done(Duration took) implements Ending {}

        /// Its time had passed before the rush began.
        record Skipped() implements Ending {}

        /// It was interrupted, because what follows was due.
        record CutShort() implements Ending {}

        record Failed(RuntimeException why) implements Ending {}
    }
}
