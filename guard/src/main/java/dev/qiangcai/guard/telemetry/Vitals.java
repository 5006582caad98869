package dev.qiangcai.guard.telemetry;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A JVM's state of health at one moment. What this JVM or machine does not tell is empty.
///
/// @param carriers the scheduler's parallelism, how many virtual threads are mounted, and how many wait for a carrier
/// @param heap what the heap holds, and what it may hold
/// @param container what the container grants and uses
/// @param counts what the guard has done since it stands
public record Vitals(Carriers carriers, Heap heap, Container container, Counts counts) {
    public Vitals {
        Objects.requireNonNull(carriers, "carriers");
        Objects.requireNonNull(heap, "heap");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(counts, "counts");
    }

    /// The scheduler of virtual threads.
    ///
    /// @param parallelism how many carriers may work at once
    /// @param mounted virtual threads that have a carrier
    /// @param queued virtual threads that wait for one
    public record Carriers(OptionalInt parallelism, OptionalInt mounted, OptionalLong queued) {
        public static final Carriers UNKNOWN =
                new Carriers(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());

        public static Carriers of(int parallelism, int mounted, long queued) {
            return new Carriers(OptionalInt.of(parallelism), OptionalInt.of(mounted), OptionalLong.of(queued));
        }
    }

    /// The heap, in bytes.
    ///
    /// @param used what it holds, garbage included
    /// @param limit what it may never exceed
    /// @param goal what it tries not to exceed, on collectors that honour it
    public record Heap(long used, long limit, OptionalLong goal) {}

    /// The container, or the machine where there is none.
    ///
    /// @param processors what threads may use at once
    /// @param limit bytes beyond which the kernel kills
    /// @param used bytes in use of them
    /// @param pressure share of the last 10 s in which some task waited for memory, 0 to 1
    public record Container(OptionalDouble processors, OptionalLong limit, OptionalLong used, OptionalDouble pressure) {
        public static final Container UNKNOWN = new Container(
                OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty());
    }

    /// What has been counted since the guard stands.
    ///
    /// @param sheds requests that were turned away
    /// @param crashes uncaught exceptions and fatal errors
    /// @param dropped log lines that had no room
    /// @param hogs findings of virtual threads that kept a carrier to themselves
    public record Counts(long sheds, long crashes, long dropped, long hogs) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(sheds + more.sheds, crashes + more.crashes, dropped + more.dropped, hogs + more.hogs);
        }
    }
}
