package dev.qiangcai.lab.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a thread has had of the processors since it began, in nanoseconds, as the kernel keeps it. Linux only.
///
/// @param id the kernel's number of it
/// @param name as the kernel has it: 15 characters at most, and its starter's until it runs
/// @param running on a processor
/// @param waiting ready to run, while others had the processors
public record ThreadTime(long id, String name, long running, long waiting) {
    /// Those of a process whose names are wanted; none when it has ended, or where the system does not tell.
    public static List<ThreadTime> of(long pid, Predicate<String> wanted) throws IOException {
        var times = new ArrayList<ThreadTime>();
        try (var tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (var task : tasks) {
                var name = read(task.resolve("comm"));
                if (!wanted.test(name)) {
                    continue;
                }
                var fields = read(task.resolve("schedstat")).split(" ", -1);
                if (fields.length >= 2) {
                    times.add(new ThreadTime(
                            Long.parseLong(task.getFileName().toString()),
                            name,
                            Long.parseLong(fields[0]),
                            Long.parseLong(fields[1])));
                }
            }
        } catch (NoSuchFileException gone) {
            return List.of();
        }
        return times;
    }

    /// Empty once the thread has ended.
    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException ended) {
            return "";
        }
    }
}
