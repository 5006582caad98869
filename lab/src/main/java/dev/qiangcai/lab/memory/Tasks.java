package dev.qiangcai.lab.memory;

import dev.qiangcai.lab.child.ThreadTime;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What this JVM's threads have had of the processors, in nanoseconds since they began, as the kernel keeps it. Linux
/// only.
///
/// @param workers the threads that do transactions
/// @param collectors those that collect garbage
/// @param moment when it was read
record Tasks(Time workers, Time collectors, long moment) {
    private static final Predicate<String> WORKERS = name -> name.startsWith("worker-");
    private static final Predicate<String> COLLECTORS = Pattern.compile(
                    "(GC Thread|G1 |ZWorker|ZDriver|ZDirector|ZStat|XWorker|Shenandoah|VM Thread).*")
            .asMatchPredicate();

    /// @param running on a processor
    /// @param waiting ready to run, while others had the processors
    record Time(long running, long waiting) {
        private static final Time NONE = new Time(0, 0);

        private Time plus(ThreadTime more) {
            return new Time(running + more.running(), waiting + more.waiting());
        }

        private Time minus(Time less) {
            return new Time(running - less.running, waiting - less.waiting);
        }
    }

    static Tasks now() throws IOException {
        var workers = Time.NONE;
        var collectors = Time.NONE;
        for (var thread : ThreadTime.of(ProcessHandle.current().pid(), WORKERS.or(COLLECTORS))) {
            if (WORKERS.test(thread.name())) {
                workers = workers.plus(thread);
            } else {
                collectors = collectors.plus(thread);
            }
        }
        return new Tasks(workers, collectors, System.nanoTime());
    }

    /// What was done since then, on so many processors.
    Effort since(Tasks before, int processors) {
        var worked = workers.minus(before.workers);
        var collected = collectors.minus(before.collectors);
        var held = Math.max(0, (moment - before.moment) * processors - worked.running - worked.waiting);
        // Whoever waits for the collector waits longer where others slow the collector down.
        var undisturbed = held * (collected.running / (double) Math.max(1, collected.running + collected.waiting));
        return new Effort(worked.running, Math.max(collected.running, (long) undisturbed), processors);
    }
}
