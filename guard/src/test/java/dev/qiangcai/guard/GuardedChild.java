package dev.qiangcai.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A small application in a JVM of its own, compiled for Java 17, with both its outputs in files.
final class GuardedChild implements AutoCloseable {
    static final Path JAR = Path.of("target/qiangcai-guard.jar").toAbsolutePath();

    private static final String APPLICATION = """
            import java.util.ArrayList;
            import java.util.List;

            public final class Application {
                public static void main(String[] words) throws Exception {
                    System.out.println("begun");
                    for (var word : words) {
                        switch (word) {
                            case "wait" -> System.in.read();
                            case "handler" -> Thread.setDefaultUncaughtExceptionHandler(
                                    (thread, thrown) -> System.out.println("the host heard " + thrown.getMessage()));
                            case "fail" -> {
                                var thread = new Thread(() -> { throw new IllegalStateException("a failure"); });
                                thread.start();
                                thread.join();
                            }
                            case "hoard" -> {
                                var hoarder = new Thread(Hoard::fill);
                                hoarder.start();
                                hoarder.join();
                                System.out.println(Hoard.HELD.isEmpty() ? "nothing is held" : "the heap is still full");
                            }
                            case "threads" -> Thread.getAllStackTraces().keySet().stream()
                                    .filter(thread -> thread.getName().startsWith("qiangcai") && !thread.isDaemon())
                                    .forEach(thread -> System.out.println("not a daemon: " + thread));
                            default -> System.out.println(word);
                        }
                    }
                    System.out.println("done");
                }

                private static final class Hoard {
                    static final List<byte[]> HELD = new ArrayList<>(1 << 20);

                    /** Fills the heap to its last bytes, and fails. */
                    static void fill() {
                        for (int size = 1 << 20; ; size /= 4) {
                            try {
                                while (true) {
                                    HELD.add(new byte[size]);
                                }
                            } catch (OutOfMemoryError full) {
                                if (size <= 16) {
                                    throw full;
                                }
                            }
                        }
                    }
                }
            }
            """;

    private final Process process;
    private final Path out;
    private final Path err;

    private GuardedChild(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Compiles the application into the folder.
    static void compile(Path folder) throws IOException {
        var source = Files.writeString(folder.resolve("Application.java"), APPLICATION);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString());
        if (failed != 0) {
            throw new IllegalStateException("the application does not compile");
        }
    }

    /// A JDK of that number on this machine.
    static Optional<Path> jdk(int number) throws IOException {
        var here = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() == number) {
            return Optional.of(here);
        }
        var place = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (var homes = Files.list(place)) {
            return homes.filter(home -> version(home).startsWith(Integer.toString(number) + "."))
                    .findFirst();
        }
    }

    static GuardedChild start(Path jdk, Path folder, List<String> flags, String... words) throws IOException {
        return start(jdk, folder, Map.of(), flags, words);
    }

    static GuardedChild start(
            Path jdk, Path folder, Map<String, String> environment, List<String> flags, String... words)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(jdk.resolve("bin/java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"));
        command.addAll(flags);
        Stream.of("-cp", folder.toString(), "Application").forEach(command::add);
        command.addAll(List.of(words));
        return start(folder, environment, command);
    }

    /// The guard's own command line, or any other.
    static GuardedChild start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        var out = Files.createTempFile(folder, "child", ".out");
        var err = Files.createTempFile(folder, "child", ".err");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "QIANGCAI_GUARD", "LC_ALL", "LANG"));
        builder.environment().put("QIANGCAI_LANG", "en");
        builder.environment().putAll(environment);
        return new GuardedChild(builder.start(), out, err);
    }

    static String agent(String options) {
        return "-javaagent:" + JAR + (options.isEmpty() ? "" : "=" + options);
    }

    long pid() {
        return process.pid();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    /// Lets a waiting application go on.
    void wake() throws IOException {
        process.getOutputStream().close();
    }

    /// The exit code; what takes more than a minute has hung.
    int end() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the child hangs; it said " + out() + err());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String version(Path home) {
        var release = home.resolve("release");
        return !Files.isReadable(release)
                ? ""
                : read(release)
                        .lines()
                        .filter(line -> line.startsWith("JAVA_VERSION=\""))
                        .map(line -> line.substring("JAVA_VERSION=\"".length())
                                .replace("\"", ".")
                                .replace("+", "."))
                        .findFirst()
                        .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
