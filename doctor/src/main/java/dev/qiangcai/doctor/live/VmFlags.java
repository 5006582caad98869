package dev.qiangcai.doctor.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The flags that a JVM has in force and that are not its defaults, as the JDK's own `jcmd` tells them.
final class VmFlags {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 1 << 20;

    private VmFlags() {}

    /// None where the JVM does not answer, as one of another user's or one whose output stalls.
    static NamedLines of(long pid) {
        var name = "jcmd " + pid + " VM.flags";
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, String.valueOf(pid), "VM.flags")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // What it says is one line, which the pipe holds until it is read.
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
                return NamedLines.none(name);
            }
            try (var output = process.getInputStream()) {
                return new NamedLines(name, flags(new String(output.readNBytes(MOST), StandardCharsets.UTF_8)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NamedLines.none(name);
        } catch (IOException noTool) {
            return NamedLines.none(name);
        }
    }

    private static List<String> flags(String said) {
        return Stream.of(said.split("\\s+"))
                .filter(word -> word.startsWith("-XX:"))
                .toList();
    }
}
