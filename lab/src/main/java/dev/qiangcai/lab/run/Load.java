package dev.qiangcai.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// How busy the machine is at one moment. Each figure is empty where the kernel does not say.
///
/// @param average processes that ran or wanted to, over the last minute
/// @param cpu share of the last 10 s (0 to 1) in which some task waited for a processor
/// @param memory the same for memory
/// @param io the same for disks
public record Load(OptionalDouble average, OptionalDouble cpu, OptionalDouble memory, OptionalDouble io) {
    private static final Pattern SOME = Pattern.compile("some avg10=(\\d+(?:\\.\\d+)?)");
    private static final Pattern FIRST = Pattern.compile("^(\\d+(?:\\.\\d+)?)");

    /// Reads it now.
    public static Load now() {
        return under(Path.of("/proc"));
    }

    static Load under(Path proc) {
        return new Load(
                figure(proc.resolve("loadavg"), FIRST, 1),
                figure(proc.resolve("pressure/cpu"), SOME, 100),
                figure(proc.resolve("pressure/memory"), SOME, 100),
                figure(proc.resolve("pressure/io"), SOME, 100));
    }

    private static OptionalDouble figure(Path file, Pattern pattern, double whole) {
        try {
            var found = pattern.matcher(Files.readString(file));
            return found.find()
                    ? OptionalDouble.of(Double.parseDouble(found.group(1)) / whole)
                    : OptionalDouble.empty();
        } catch (IOException _) {
            return OptionalDouble.empty();
        }
    }
}
