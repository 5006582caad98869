package dev.qiangcai.cli.log;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.concurrent.atomic.LongAdder;

/// The bounded queue between those who log and the one thread that writes. Nobody ever waits to put an event in: when
/// it fills, unimportant events are left out, and when it is full, all are; how many is counted.
final class Queue extends AsyncAppender {
    private static final int SIZE = 1024;
    private static final int KEPT_FOR_WARNINGS = 128;

    private final LongAdder offered = new LongAdder();
    private final LongAdder written = new LongAdder();

    Queue(LoggerContext context, LogFiles files, Masks masks) {
        setContext(context);
        setName("queue");
        setQueueSize(SIZE);
        setDiscardingThreshold(KEPT_FOR_WARNINGS);
        setNeverBlock(true);
        var counting = new UnsynchronizedAppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                written.increment();
                files.write(new MaskedEvent(event, masks));
            }
        };
        counting.setContext(context);
        counting.setName("writer");
        counting.start();
        addAppender(counting);
    }

    @Override
    protected void append(ILoggingEvent event) {
        offered.increment();
        super.append(event);
    }

    /// How many events were left out: exact when the queue is stopped, nearly so while it runs.
    long dropped() {
        return Math.max(0, offered.sum() - written.sum() - (isStarted() ? getNumberOfElementsInQueue() : 0));
    }
}
