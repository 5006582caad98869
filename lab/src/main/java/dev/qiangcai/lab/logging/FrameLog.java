package dev.qiangcai.lab.logging;

import dev.qiangcai.guard.logs.BoundedLog;
import dev.qiangcai.guard.logs.LogSettings;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Where a program's `java.util.logging` goes.
enum FrameLog {
    /// The records are made, and only counted: what making them costs.
    COUNTING {
        @Override
        Handler handler() {
            return new Counter();
        }
    },
    /// To standard error, by whoever logs, as is usual.
    CONSOLE {
        @Override
        Handler handler() {
            return new ConsoleHandler();
        }
    },
    /// To standard error through the guard's bounded log, which drops what nobody reads: nobody waits.
    BOUNDED {
        @Override
        Handler handler() {
            return BoundedLog.open("frames", System.err, LogSettings.usual()).handler();
        }
    },
    /// To a file, by whoever logs.
    FILE {
        @Override
        Handler handler() throws IOException {
            var handler = new FileHandler("frames.log", 64 << 20, 1);
            handler.setFormatter(new SimpleFormatter());
            return handler;
        }
    };

    /// Kept, since a logger that nobody holds is forgotten with its level.
    private static final Logger FRAMES = Logger.getLogger("jdk.httpclient.HttpClient");

    abstract Handler handler() throws IOException;

    /// Makes it the only place that anything is logged to.
    void install() throws IOException {
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var handler = handler();
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        FRAMES.setLevel(Level.ALL);
    }

    /// Counts, and forgets.
    private static final class Counter extends Handler {
        private final LongAdder count = new LongAdder();

        @Override
        public void publish(LogRecord event) {
            count.increment();
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
