package dev.qiangcai.guard.logs;

import java.io.PrintStream;
import java.nio.charset.Charset;

/// The process's own streams, `System.out` and `System.err`, as bounded logs: a reader of theirs that stalls stops
/// nobody.
///
/// Install it before others take hold of the streams, as a console handler does when it is made. When the
/// process ends, it waits a little for what is still to be written, but never for a reader that has gone.
public final class GuardedStreams implements AutoCloseable {
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final BoundedLog out;
    private final BoundedLog err;
    private final PrintStream outNow;
    private final PrintStream errNow;
    private final Thread farewell = new Farewell();

    private GuardedStreams(LogSettings settings) {
        out = BoundedLog.open("stdout", outBefore, settings);
        err = BoundedLog.open("stderr", errBefore, settings);
        outNow = out.printStream(charset("stdout.encoding"));
        errNow = err.printStream(charset("stderr.encoding"));
    }

    /// Takes the place of both streams until it is closed.
    public static GuardedStreams install(LogSettings settings) {
        var streams = new GuardedStreams(settings);
        Runtime.getRuntime().addShutdownHook(streams.farewell);
        System.setOut(streams.outNow);
        System.setErr(streams.errNow);
        return streams;
    }

    /// How many lines both have left out so far.
    public long dropped() {
        return out.dropped() + err.dropped();
    }

    /// What stands in for `System.err`, for those who have lines for it.
    public BoundedLog err() {
        return err;
    }

    /// Puts the streams back, unless somebody else has replaced them since.
    @Override
    @SuppressWarnings("ReferenceEquality") // a stream is itself or another one
    public void close() {
        if (System.out == outNow) {
            System.setOut(outBefore);
        }
        if (System.err == errNow) {
            System.setErr(errBefore);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException ending) {
            return; // the hook drains
        }
        out.close();
        err.close();
    }

    /// Classes and no lambdas in this room: it comes up before the application, whose start the JVM's first lambda
    /// delays.
    private final class Farewell extends Thread {
        Farewell() {
            super("qiangcai-log-farewell");
        }

        @Override
        public void run() {
            err.drain();
            out.drain();
        }
    }

    /// The encoding that the JVM chose for the stream; it names it from Java 19 on.
    private static Charset charset(String property) {
        try {
            return Charset.forName(
                    System.getProperty(property, Charset.defaultCharset().name()));
        } catch (IllegalArgumentException odd) {
            return Charset.defaultCharset();
        }
    }
}
