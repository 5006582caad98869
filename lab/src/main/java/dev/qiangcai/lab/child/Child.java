package dev.qiangcai.lab.child;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A process that the lab started. Closing it kills it with all that it started itself.
///
/// ```java
/// try (var child = Child.start(Jvm.of(bench, LabService.class).launch(bench.folder()))) {
///     int port = Integer.parseInt(child.await(LabService.READY).group(1));
///     child.err().drain(new Drain.Stalled());
/// }
/// ```
public final class Child implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int TOLD = 2000;

    private final Launch launch;
    private final Process process;
    private final Outlet out;
    private final Outlet err;

    private Child(Launch launch, Process process, Outlet out, Outlet err) {
        this.launch = launch;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts it; both outputs are drained healthily until told otherwise.
    public static Child start(Launch launch) throws IOException {
        var process = launch.builder().start();
        Offspring.add(process);
        var out = Outlet.open(process.getInputStream(), launch.folder().resolve(launch.name() + ".out"));
        var err = Outlet.open(process.getErrorStream(), launch.folder().resolve(launch.name() + ".err"));
        return new Child(launch, process, out, err);
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public Outlet out() {
        return out;
    }

    public Outlet err() {
        return err;
    }

    /// What the child reads. A program of the lab ends when this is closed.
    public OutputStream in() {
        return process.getOutputStream();
    }

    /// What it has used so far.
    ///
    /// @throws IOException when it has ended, or where the system does not tell
    public Usage usage() throws IOException {
        return Usage.of(process.pid());
    }

    /// Waits, for a minute at most, for a line of its standard output.
    ///
    /// @throws IOException when it never came; the message tells what the child said instead
    public MatchResult await(Pattern line) throws IOException, InterruptedException {
        var found = out.await(line, START);
        if (found.isPresent()) {
            return found.get();
        }
        var fate = process.waitFor(1, TimeUnit.SECONDS) ? "ended as " + Ending.of(process.exitValue()) : "is silent";
        throw new IOException(
                "The child never said '" + line + "' and " + fate + ": " + launch.command() + "\n" + tail());
    }

    /// Waits until something listens on that port of this machine.
    public void await(int port, Duration limit) throws IOException, InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!listening(port)) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                throw new IOException("Nothing listens on port " + port + ": " + launch.command() + "\n" + tail());
            }
        }
    }

    /// How it ended; empty when it has not, within that time.
    public Optional<Ending> end(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        out.close();
        err.close();
        return Optional.of(Ending.of(process.exitValue()));
    }

    /// Sends a signal by its name, such as `STOP`, `CONT` or `TERM`.
    public void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("No signal " + name + " to " + process.pid() + ": has it ended?");
        }
    }

    /// Reads its standard error like this from now, and fills the pipe, so that its next write waits. Linux only; does
    /// not fill a file that its standard error was led to.
    public void choke(Drain drain) throws IOException, InterruptedException {
        err.drain(drain);
        var mouth = Path.of("/proc", Long.toString(process.pid()), "fd", "2");
        if (Files.readSymbolicLink(mouth).toString().startsWith("pipe:")) {
            new Filler(Files.newOutputStream(mouth)).fill();
        }
    }

    @Override
    public void close() {
        Offspring.kill(process);
        try {
            process.waitFor();
            out.close();
            err.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean listening(int port) {
        try (var probe = new Socket()) {
            probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String tail() throws IOException {
        var text = err.text() + out.text();
        return text.substring(Math.max(0, text.length() - TOLD));
    }
}
