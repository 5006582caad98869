package dev.qiangcai.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open log of this process: what any room logs through SLF4J or the JDK's logging goes to one file, in turn and
/// masked. At most five files of 4 MB are kept, and none is made where nothing is logged.
///
/// ```java
/// try (var log = Log.open(settings, masks)) { … }
/// ```
///
/// There is one at a time; opening takes over the process's logging, closing writes what still waits and ends it.
public final class Log implements AutoCloseable {
    private static final String OURS = "dev.qiangcai";

    private final LoggerContext context;
    private final LogSettings settings;
    private final LogFiles files;
    private final Queue queue;

    private Log(LoggerContext context, LogSettings settings, Masks masks) {
        this.context = context;
        this.settings = settings;
        this.files = new LogFiles(context, settings);
        this.queue = new Queue(context, files, masks);
    }

    /// Opens the log; its folder must be there.
    public static Log open(LogSettings settings, Masks masks) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var log = new Log(context, settings, masks);
        log.queue.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log.queue);
        root.setLevel(settings.detail() == LogSettings.Detail.TRACE ? Level.DEBUG : Level.WARN);
        context.getLogger(OURS).setLevel(Level.valueOf(settings.detail().name()));
        JdkLogging.from(
                settings.detail() == LogSettings.Detail.TRACE
                        ? java.util.logging.Level.FINE
                        : java.util.logging.Level.WARNING);
        return log;
    }

    /// The file that is written now.
    public Path file() {
        return settings.file();
    }

    /// How many events found the queue full, or too full for what they said.
    public long dropped() {
        return queue.dropped();
    }

    @Override
    public void close() {
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(queue);
        queue.stop();
        if (queue.dropped() > 0) {
            var told = "{} events were left out: they came faster than they could be written";
            files.write(new LoggingEvent(
                    Log.class.getName(), context.getLogger(Log.class), Level.WARN, told, null, new Object[] {
                        queue.dropped()
                    }));
        }
        files.close();
    }
}
