package dev.qiangcai.guard.logs;

import java.nio.charset.StandardCharsets;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Puts what is logged through `java.util.logging` into a bounded log. It closes nothing that it did not open.
final class BoundedHandler extends Handler {
    private final BoundedLog log;

    private BoundedHandler(BoundedLog log) {
        this.log = log;
        setFormatter(new SimpleFormatter());
    }

    /// A method, and named as what it makes is used: so the log itself is verified without loading `java.util.logging`.
    static Handler into(BoundedLog log) {
        return new BoundedHandler(log);
    }

    @Override
    public void publish(LogRecord event) {
        if (isLoggable(event)) {
            try {
                log.line(getFormatter().format(event).getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException unprintable) {
                reportError("The record's text could not be made", unprintable, ErrorManager.FORMAT_FAILURE);
            }
        }
    }

    @Override
    public void flush() {
        // the writer does so by itself; whoever logs must not wait for it
    }

    @Override
    public void close() {
        // whoever opened the log closes it
    }
}
