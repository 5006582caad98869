package dev.qiangcai.lab.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Processor time of this JVM's threads, parted into those that collect garbage and those that work. A machine that
/// does other things beside changes the share of the two little. Linux only.
///
/// @param collecting hundredths of a second
/// @param working hundredths of a second
record Tasks(long collecting, long working) {
    private static final Pattern COLLECTORS =
            Pattern.compile("(GC Thread|G1 |ZWorker|ZDriver|ZDirector|ZStat|XWorker|Shenandoah|VM Thread).*");

    static Tasks now() throws IOException {
        long collecting = 0;
        long working = 0;
        try (var tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (var task : tasks) {
                var stat = stat(task);
                var name = stat.substring(stat.indexOf('(') + 1, Math.max(1, stat.lastIndexOf(')')));
                if (COLLECTORS.matcher(name).matches()) {
                    collecting += ticks(stat);
                } else if (name.startsWith("worker-")) {
                    working += ticks(stat);
                }
            }
        }
        return new Tasks(collecting, working);
    }

    /// The share of collecting since then, from 0 to 1.
    double share(Tasks before) {
        var collected = collecting - before.collecting;
        return collected / (double) Math.max(1, collected + working - before.working);
    }

    private static String stat(Path task) throws IOException {
        try {
            return Files.readString(task.resolve("stat"));
        } catch (NoSuchFileException ended) {
            return "() ";
        }
    }

    private static long ticks(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length > 12 ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
    }
}
