package dev.qiangcai.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Another JVM of the same kind, for what must not happen to the one that runs the tests.
public final class ChildJvm {
    /// What takes longer has hung, even where others want the processors too.
    private static final int PATIENCE_SECONDS = 180;

    private ChildJvm() {}

    /// What a child left behind.
    public record Remains(int exit, String out, String err) {}

    /// Runs a class's main to its end.
    public static Remains run(Class<?> main, List<String> flags, String... args)
            throws IOException, InterruptedException {
        var process = start(main, flags, args);
        // a thread each: one that is not read would stall the child
        var out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), ChildJvm::start);
        var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), ChildJvm::start);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Remains(process.waitFor(), out.join(), err.join());
    }

    /// Starts a class's main; nobody reads its streams yet.
    public static Process start(Class<?> main, List<String> flags, String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(flags);
        command.add(main.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }

    private static void start(Runnable reading) {
        Thread.ofPlatform().daemon().start(reading);
    }

    private static String read(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
