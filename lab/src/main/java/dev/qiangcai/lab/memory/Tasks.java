package dev.qiangcai.lab.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What this JVM's threads have had of the processors, in nanoseconds since they began, as the kernel keeps it. Linux
/// only.
///
/// @param workers the threads that do transactions
/// @param collectors those that collect garbage
/// @param moment when it was read
record Tasks(Time workers, Time collectors, long moment) {
    private static final Pattern COLLECTORS =
            Pattern.compile("(GC Thread|G1 |ZWorker|ZDriver|ZDirector|ZStat|XWorker|Shenandoah|VM Thread).*");

    /// @param running on a processor
    /// @param waiting ready to run, while others had the processors
    record Time(long running, long waiting) {
        private static final Time NONE = new Time(0, 0);

        private Time plus(Time more) {
            return new Time(running + more.running, waiting + more.waiting);
        }

        private Time minus(Time less) {
            return new Time(running - less.running, waiting - less.waiting);
        }
    }

    static Tasks now() throws IOException {
        var workers = Time.NONE;
        var collectors = Time.NONE;
        try (var tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (var task : tasks) {
                var name = read(task.resolve("comm"));
                if (name.startsWith("worker-")) {
                    workers = workers.plus(time(task));
                } else if (COLLECTORS.matcher(name).matches()) {
                    collectors = collectors.plus(time(task));
                }
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

    private static Time time(Path task) throws IOException {
        var fields = read(task.resolve("schedstat")).split(" ", -1);
        return fields.length < 2 ? Time.NONE : new Time(Long.parseLong(fields[0]), Long.parseLong(fields[1]));
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException ended) {
            return "";
        }
    }
}
