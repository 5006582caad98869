package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// Runs the application and watches what it needs. The highest figures count; what is live is measured by a collection
/// at the end. For one run.
public final class Training implements AutoCloseable {
    private static final long PAUSE_MILLIS = 500;
    private static final List<String> TRACKING =
            List.of("-XX:NativeMemoryTracking=summary", "-XX:+StartAttachListener");

    private final Process process;
    private final Thread ending = new Thread(this::stop, "guard training end");
    private volatile Needs latest = Needs.UNKNOWN;

    private Training(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /// Starts the application. What it writes goes to our standard error, whichever of its streams it is: our standard
    /// output is for the flags.
    ///
    /// @throws NoTraining where the command is not `java` itself
    public static Training start(AppCommand command, Map<String, String> environment) throws IOException {
        if (!command.java()) {
            throw new NoTraining(
                    Sentence.of(Flags.WORDS, "flags.train.java", command.words().get(0)));
        }
        var builder = new ProcessBuilder(command.with(TRACKING).words())
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.PIPE);
        builder.environment().putAll(environment);
        var process = builder.start();
        var relay = new Thread(() -> relay(process), "guard training output");
        relay.setDaemon(true);
        relay.start();
        return new Training(process);
    }

    private static void relay(Process process) {
        try (var out = process.getInputStream()) {
            out.transferTo(System.err);
        } catch (IOException gone) {
            // The application has ended, and its pipe with it.
        }
    }

    /// Watches until the application ends or the time is over.
    ///
    /// @throws NoTraining where it ended before anything could be measured
    public Needs watch(Duration limit) throws InterruptedException {
        var until = System.nanoTime() + limit.toNanos();
        var gauge = new Gauge(Inquiry.of(process.pid()));
        latest = first(gauge, until);
        try {
            while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < until) {
                latest = gauge.look();
            }
            if (process.isAlive()) {
                latest = gauge.last();
            }
        } catch (IOException gone) {
            // It ended between two looks, as it may: what was seen until then counts.
            return latest;
        }
        return latest;
    }

    /// What is known so far; for whoever is interrupted.
    public Needs latest() {
        return latest;
    }

    /// The application's exit code; empty while it runs.
    public OptionalInt code() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /// Asks the application to end, and makes it end where it does not.
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException already) {
            return; // the JVM is going down, and does what is needed
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// A JVM that has just started may not be ready to be asked.
    private Needs first(Gauge gauge, long until) throws InterruptedException {
        while (true) {
            try {
                return gauge.look();
            } catch (IOException notYet) {
                if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new NoTraining(Sentence.of(Flags.WORDS, "flags.train.short"));
                }
                if (System.nanoTime() > until) {
                    throw new NoTraining(Sentence.of(Flags.WORDS, "flags.train.attach", notYet));
                }
            }
        }
    }
}
