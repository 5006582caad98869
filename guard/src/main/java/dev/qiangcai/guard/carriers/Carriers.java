package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.limits.Limits;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The carriers of this JVM's virtual threads, kept by a watchdog until closed.
///
/// ```java
/// var carriers = Carriers.start(CarrierSettings.defaults(), Limits::read, event -> log(event.sentence()));
/// ```
///
/// The watchdog is a platform thread: virtual threads that hold every carrier cannot hold it up. On a Java
/// that does not let its carriers be seen (before 24), or where the owner has set their number, it says so
/// once and moves nothing. One at a time: two would move the carriers against each other.
public final class Carriers implements AutoCloseable {
    private static final String OWNERS_NUMBER = "jdk.virtualThreadScheduler.parallelism";
    private static final String OWNERS_CAP = "jdk.virtualThreadScheduler.maxPoolSize";

    private final LongAdder requests = new LongAdder();
    private final Courier courier;
    private final @Nullable Patrol patrol;

    private Carriers(CarrierSettings settings, Supplier<Limits> limits, Courier courier) {
        this.courier = courier;
        this.patrol = patrol(settings, limits, courier);
    }

    /// Starts keeping the carriers.
    ///
    /// @param limits asked once a second on the watchdog's thread: it should answer from memory or a small file
    /// @param listener told on the caller's thread what it must know now, and of later events on a thread of
    ///     the guard's, in order; what it throws is dropped
    public static Carriers start(
            CarrierSettings settings, Supplier<Limits> limits, Consumer<? super CarrierEvent> listener) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(listener, "listener");
        return new Carriers(settings, limits, new Courier(listener));
    }

    private @Nullable Patrol patrol(CarrierSettings settings, Supplier<Limits> limits, Courier courier) {
        Scheduler scheduler;
        try {
            scheduler = new PlatformScheduler();
        } catch (SchedulerHidden e) {
            courier.tell(new CarrierEvent.Off(e.sentence()));
            return null;
        }
        Target target = settings.policy();
        var cap = Integer.getInteger(OWNERS_CAP);
        if (cap != null && cap > 0) {
            target = new CappedTarget(target, cap);
        }
        var owners = Integer.getInteger(OWNERS_NUMBER);
        if (owners != null) {
            target = (share, peakRate) -> owners;
            courier.tell(new CarrierEvent.Kept(owners));
        }
        var course = new Course(target, limits, requests::sum, courier, System.nanoTime());
        return new Patrol(settings, scheduler, course, courier);
    }

    /// Counts a request, for the policy `rate`. It costs a few nanoseconds, from any thread.
    public void requested() {
        requests.increment();
    }

    /// How the carriers stand now; empty where they cannot be seen.
    public Optional<CarrierState> state() {
        return Optional.ofNullable(patrol).map(Patrol::state);
    }

    /// Ends the watch and sets parallelism back to what it was before.
    @Override
    public void close() {
        if (patrol != null) {
            patrol.close();
        }
        courier.close();
    }
}
