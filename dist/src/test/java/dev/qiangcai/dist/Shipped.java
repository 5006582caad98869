package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program of what is shipped, run with nothing of ours around it: no `JAVA_HOME`, and no Java on the path.
///
/// @param program its launcher
/// @param home where it keeps its things
record Shipped(Path program, Path home) {
    private static final int PATIENCE_SECONDS = 240;

    /// How it ended.
    ///
    /// @param out what it said, on both streams
    record Ended(int code, String out) {}

    Ended run(String... words) throws IOException, InterruptedException {
        return run(Map.of(), words);
    }

    Ended run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        var log = Files.createTempFile("shipped", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/usr/sbin:/bin:/sbin", "QIANGCAI_HOME", home.toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command + " does not end");
        }
        try {
            return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            Files.delete(log);
        }
    }
}
