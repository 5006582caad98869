package dev.qiangcai.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The open log of this process: what any room logs through SLF4J or the JDK's logging goes to one file, in turn and
/// masked. At most five files of 4 MB are kept.
///
/// ```java
/// try (var log = Log.open(settings, masks)) { … }
/// ```
///
/// There is one at a time; opening takes over the process's logging, closing writes what still waits and ends it.
public final class Log implements AutoCloseable {
    private static final String OURS = "dev.qiangcai";
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{24} %msg %kvp%n%ex";
    private static final long FILE_BYTES = 4L << 20;
    private static final int OLDER_FILES = 4;

    private final LoggerContext context;
    private final LogSettings settings;
    private final RollingFileAppender<ILoggingEvent> writer;
    private final Queue queue;

    private Log(LoggerContext context, LogSettings settings, Masks masks) {
        this.context = context;
        this.settings = settings;
        this.writer = writer(context, settings);
        this.queue = new Queue(context, writer, masks);
    }

    /// Opens the log; its folder must be there.
    public static Log open(LogSettings settings, Masks masks) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var log = new Log(context, settings, masks);
        log.writer.start();
        log.queue.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log.queue);
        root.setLevel(settings.detail() == LogSettings.Detail.TRACE ? Level.DEBUG : Level.WARN);
        context.getLogger(OURS).setLevel(Level.valueOf(settings.detail().name()));
        bridge(settings.detail() == LogSettings.Detail.TRACE);
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
            writer.doAppend(new LoggingEvent(
                    Log.class.getName(), context.getLogger(Log.class), Level.WARN, told, null, new Object[] {
                        queue.dropped()
                    }));
        }
        writer.stop();
    }

    /// Helidon, OkHttp and the JDK log through `java.util.logging`.
    private static void bridge(boolean all) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        java.util.logging.Logger.getLogger("")
                .setLevel(all ? java.util.logging.Level.FINE : java.util.logging.Level.WARNING);
    }

    private static RollingFileAppender<ILoggingEvent> writer(LoggerContext context, LogSettings settings) {
        var writer = new RollingFileAppender<ILoggingEvent>();
        writer.setContext(context);
        writer.setName("file");
        writer.setFile(settings.file().toString());
        writer.setEncoder(encoder(context, settings.format()));
        var older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(writer);
        older.setFileNamePattern(settings.file() + ".%i");
        older.setMaxIndex(OLDER_FILES);
        older.start();
        writer.setRollingPolicy(older);
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(FILE_BYTES));
        size.start();
        writer.setTriggeringPolicy(size);
        return writer;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogSettings.Format format) {
        return switch (format) {
            case TEXT -> {
                var text = new PatternLayoutEncoder();
                text.setContext(context);
                text.setPattern(PATTERN);
                text.start();
                yield text;
            }
            case JSON -> {
                var json = new JsonEncoder();
                json.setContext(context);
                json.setWithArguments(false);
                json.setWithMarkers(false);
                json.setWithContext(false);
                json.setWithFormattedMessage(false); // a masked event's message is the formatted one
                json.start();
                yield json;
            }
        };
    }
}
