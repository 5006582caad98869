package dev.qiangcai.dist;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that is run to its end, as a step of the build.
///
/// @param command its words
/// @param environment what it is told beside what we were told
/// @param folder where it runs
record Tool(List<String> command, Map<String, String> environment, Path folder) {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int TOLD = 2_000;

    Tool {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        requireNonNull(folder, "folder");
    }

    /// Runs where we run.
    Tool(List<String> command, Map<String, String> environment) {
        this(command, environment, Path.of(""));
    }

    /// Runs it; it reads nothing.
    ///
    /// @return what it said, on both streams
    /// @throws DistException when it ends badly, or not at all
    String run() {
        try {
            return run(Files.createTempFile("build-dist", ".log"));
        } catch (IOException e) {
            throw Disk.told(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DistException(e, "stopped");
        }
    }

    /// Output goes to a file, since whoever waits for an end does not read.
    private String run(Path log) throws IOException, InterruptedException {
        try {
            var process = started(log);
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DistException("tool.endless", name(), PATIENCE.toMinutes());
            }
            var said = Files.readString(log, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new DistException("tool.failed", name(), process.exitValue(), end(said));
            }
            return said;
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private Process started(Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(folder.toAbsolutePath().toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DistException(e, "tool.none", name());
        }
    }

    private String name() {
        return Path.of(command.getFirst()).getFileName() + "";
    }

    private static String end(String said) {
        var all = said.strip();
        return all.substring(Math.max(0, all.length() - TOLD));
    }
}
