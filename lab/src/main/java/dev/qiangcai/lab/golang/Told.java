package dev.qiangcai.lab.golang;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// How a tool that was run to its end ended.
///
/// @param exit its exit code; [#LATE] when it had to be killed
/// @param text the end of what it wrote to both streams, at most [#LONGEST] bytes
record Told(int exit, String text) {
    static final int LATE = -1;

    private static final int LONGEST = 4_000;

    /// Building all of Go's library without optimisation takes a minute on two busy cores.
    private static final long PATIENCE_MINUTES = 10;

    /// Runs it. What it writes goes through a file in that folder, so nothing it does can stop this side.
    static Told by(ProcessBuilder tool, Path scratch) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        var written = Files.createTempFile(scratch, "said", ".txt");
        try {
            var process = tool.redirectErrorStream(true)
                    .redirectOutput(written.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            try {
                var ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
                return new Told(ended ? process.exitValue() : LATE, end(written));
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String end(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - LONGEST));
            var bytes = Channels.newInputStream(channel).readNBytes(LONGEST);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
