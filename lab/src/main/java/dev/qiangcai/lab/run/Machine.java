package dev.qiangcai.lab.run;

import dev.qiangcai.lab.golang.GoToolchain;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The machine that figures were taken on. A part that cannot be read is empty, or 0.
///
/// @param processor the model that the kernel names
/// @param processors how many this process may use
/// @param memoryMebibytes what this process may use
/// @param kernel name, version and architecture
/// @param jdk version and vendor of the Java that child JVMs run on
/// @param go the release of the Go that the lab builds with
public record Machine(String processor, int processors, long memoryMebibytes, String kernel, String jdk, String go) {
    private static final Pattern MODEL = Pattern.compile("(?m)^(?:model name|Model|Hardware)\\s*:\\s*(.+)$");

    public static Machine read() {
        return new Machine(
                model(Path.of("/proc/cpuinfo")),
                Runtime.getRuntime().availableProcessors(),
                memory() >> 20,
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.runtime.version") + " " + property("java.vendor.version"),
                goVersion());
    }

    static String model(Path cpuinfo) {
        try {
            var found = MODEL.matcher(Files.readString(cpuinfo));
            return found.find() ? found.group(1).strip() : "";
        } catch (IOException _) {
            return "";
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private static String goVersion() {
        return GoToolchain.obstacle().isPresent()
                ? ""
                : "go" + GoToolchain.require().version();
    }
}
