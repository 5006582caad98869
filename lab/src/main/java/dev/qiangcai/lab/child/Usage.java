package dev.qiangcai.lab.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/// What a living process has used so far, as the kernel counts it. Linux only.
///
/// @param user CPU time in the program, to a hundredth of a second
/// @param system CPU time in the kernel, likewise
/// @param minorFaults pages that were mapped without a disk
/// @param majorFaults pages that came from a disk
/// @param residentBytes memory held now
/// @param peakBytes the most memory ever held
/// @param threads how many threads the kernel sees
public record Usage(
        Duration user,
        Duration system,
        long minorFaults,
        long majorFaults,
        long residentBytes,
        long peakBytes,
        int threads) {
    /// The kernel tells user space of hundredths of a second, whatever its own tick is.
    private static final long TICK_MILLIS = 10;

    /// User and system time.
    public Duration cpu() {
        return user.plus(system);
    }

    /// @throws IOException when there is no such process any more, or no `/proc`
    static Usage of(long pid) throws IOException {
        var folder = Path.of("/proc", Long.toString(pid));
        return parse(Files.readString(folder.resolve("stat")), Files.readString(folder.resolve("status")));
    }

    static Usage parse(String stat, String status) {
        // The second field is the program's name in brackets, and may hold spaces and brackets itself.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).trim().split(" ", -1);
        return new Usage(
                ticks(fields[11]),
                ticks(fields[12]),
                Long.parseLong(fields[7]),
                Long.parseLong(fields[9]),
                kilobytes(status, "VmRSS"),
                kilobytes(status, "VmHWM"),
                Integer.parseInt(fields[17]));
    }

    private static Duration ticks(String field) {
        return Duration.ofMillis(Long.parseLong(field) * TICK_MILLIS);
    }

    /// A process that has ended but was not yet buried has no such line, and no memory.
    private static long kilobytes(String status, String name) {
        var line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB").matcher(status);
        return line.find() ? Long.parseLong(line.group(1)) * 1024 : 0;
    }
}
