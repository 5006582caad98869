package dev.qiangcai.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import org.jspecify.annotations.Nullable;

/// The files of the log, made for the first event: most commands log nothing, and getting ready to takes longer than
/// some of them. For one thread at a time.
final class LogFiles {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{24} %msg %kvp%n%ex";
    private static final long FILE_BYTES = 4L << 20;
    private static final int OLDER_FILES = 4;

    private final LoggerContext context;
    private final LogSettings settings;
    private @Nullable RollingFileAppender<ILoggingEvent> writer;

    LogFiles(LoggerContext context, LogSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    void write(ILoggingEvent event) {
        var ready = writer;
        if (ready == null) {
            ready = open();
            writer = ready;
        }
        ready.doAppend(event);
    }

    void close() {
        if (writer != null) {
            writer.stop();
        }
    }

    private RollingFileAppender<ILoggingEvent> open() {
        var writer = new RollingFileAppender<ILoggingEvent>();
        writer.setContext(context);
        writer.setName("file");
        writer.setFile(settings.file().toString());
        writer.setEncoder(encoder());
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
        writer.start();
        return writer;
    }

    private Encoder<ILoggingEvent> encoder() {
        return switch (settings.format()) {
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
