package dev.qiangcai.buyer.rush;

import dev.qiangcai.buyer.rush.Preparation.Ending;
import dev.qiangcai.buyer.time.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The last minute before the opening: prepares, waits for the moment, and fires once.
///
/// Everything here runs on platform threads of its own, the shot on one of the highest priority. A virtual
/// thread needs a free carrier to wake on: beside 200 busy ones on two cores it woke 0.3 ms late in the
/// median and 6 to 18 ms late in one of ten; a platform thread 3 µs and 4 ms.
///
/// ```java
/// var estimate = new AtomicReference<>(clock.estimate(12));
/// var again = new Preparation("clock", ofSeconds(15), () -> clock.refine(estimate.get(), 4, estimate::set));
/// var shot = new Rush(ticker, lateness)
///         .fire(() -> FireTime.of(estimate.get(), opensAt), List.of(again), () -> store.perform(Step.ORDER, scope));
/// ```
public final class Rush {
    /// How long before the moment every preparation has ended, so that none competes with the shot.
    static final Duration QUIET = Duration.ofMillis(300);

    private static final Duration WIND_DOWN = Duration.ofMillis(50);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Ticker ticker;
    private final Lateness lateness;

    public Rush(Ticker ticker, Lateness lateness) {
        this.ticker = ticker;
        this.lateness = lateness;
    }

    /// Blocks until the act that was fired returns. Interrupting the caller's thread interrupts what is under way, the
    /// act or a preparation, which gets five seconds to write down what it knows.
    ///
    /// @param aim the moment, asked again after every preparation, since one of them may learn more of the clock
    /// @param preparations in any order; those whose time has passed are skipped
    /// @param act is performed once, at the moment, or at once where the moment has passed
    public <T> Shot<T> fire(Supplier<FireTime> aim, List<Preparation> preparations, Supplier<T> act)
            throws InterruptedException {
        var endings = prepare(aim, preparations);
        var shot = new FutureTask<>(() -> fireAt(aim.get(), act, endings));
        var thread = start("rush", Thread.MAX_PRIORITY, shot);
        try {
            return shot.get();
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException stopped) {
            stop(thread);
            throw stopped;
        }
    }

    private <T> Shot<T> fireAt(FireTime moment, Supplier<T> act, Map<Preparation, Ending> endings)
            throws InterruptedException {
        ticker.parkUntil(moment.nanos());
        long fired = ticker.nanos();
        var result = act.get();
        var shot = new Shot<>(moment, fired, result, endings);
        lateness.add(shot.lateness());
        return shot;
    }

    private Map<Preparation, Ending> prepare(Supplier<FireTime> aim, List<Preparation> preparations)
            throws InterruptedException {
        long began = ticker.nanos();
        var endings = new LinkedHashMap<Preparation, Ending>();
        var ordered = preparations.stream()
                .sorted(Comparator.comparing(Preparation::before).reversed())
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            var each = ordered.get(i);
            var next = i + 1 < ordered.size() ? ordered.get(i + 1).before() : QUIET;
            long moment = aim.get().nanos();
            long start = moment - each.before().toNanos();
            long end = moment - next.toNanos();
            boolean passed = start - began < 0 || end - ticker.nanos() <= 0;
            endings.put(each, passed ? new Ending.Skipped() : run(each, start, end));
        }
        return endings;
    }

    private Ending run(Preparation each, long start, long end) throws InterruptedException {
        ticker.parkUntil(start);
        long began = ticker.nanos();
        var task = new FutureTask<>(attempt(each, began));
        var thread = start("prepare " + each.name(), Thread.NORM_PRIORITY, task);
        try {
            return inTime(task, thread, end - began);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException stopped) {
            stop(thread);
            throw stopped;
        }
    }

    private static Ending inTime(FutureTask<Ending> task, Thread thread, long nanos)
            throws InterruptedException, ExecutionException {
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            thread.join(WIND_DOWN);
            return new Ending.CutShort();
        }
    }

    private static void stop(Thread underWay) throws InterruptedException {
        underWay.interrupt();
        underWay.join(LAST_WORDS);
    }

    private Callable<Ending> attempt(Preparation each, long began) {
        return () -> {
            try {
                each.act().run();
                return new Ending.Done(Duration.ofNanos(ticker.nanos() - began));
            } catch (InterruptedException interrupted) {
                return new Ending.CutShort();
            } catch (RuntimeException failed) {
                return new Ending.Failed(failed);
            }
        };
    }

    /// The priority is a hint that Windows and macOS heed and Linux does not; nothing here relies on it.
    @SuppressWarnings("ThreadPriorityCheck")
    private static Thread start(String name, int priority, Runnable job) {
        return Thread.ofPlatform().name(name).priority(priority).daemon().start(job);
    }

    private static RuntimeException unwrapped(ExecutionException failed) throws InterruptedException {
        switch (failed.getCause()) {
            case Error broken -> throw broken;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException refused -> throw refused;
            case null, default -> throw new IllegalStateException(failed);
        }
    }
}
