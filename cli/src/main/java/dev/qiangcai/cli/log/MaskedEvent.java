package dev.qiangcai.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/// A log event whose every text is masked. Arguments and markers are left out: the message already holds what they
/// say.
///
/// @param event as it was logged
/// @param masks what to hide
record MaskedEvent(ILoggingEvent event, Masks masks) implements ILoggingEvent {
    @Override
    public String getThreadName() {
        return masks.mask(event.getThreadName());
    }

    @Override
    public Level getLevel() {
        return event.getLevel();
    }

    @Override
    public String getMessage() {
        return getFormattedMessage();
    }

    @Override
    @SuppressWarnings("NullAway") // Logback's own word for "none"
    public Object @Nullable [] getArgumentArray() {
        return null;
    }

    @Override
    public String getFormattedMessage() {
        return masks.mask(String.valueOf(event.getFormattedMessage()));
    }

    @Override
    public String getLoggerName() {
        return masks.mask(event.getLoggerName());
    }

    @Override
    public LoggerContextVO getLoggerContextVO() {
        return event.getLoggerContextVO();
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        return MaskedThrowable.of(event.getThrowableProxy(), masks);
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return event.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return event.hasCallerData();
    }

    @Override
    public List<Marker> getMarkerList() {
        return List.of();
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        return event.getMDCPropertyMap().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> masks.mask(entry.getKey()),
                        entry -> pair(entry.getKey(), entry.getValue()),
                        (a, _) -> a));
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract in Logback
    public Map<String, String> getMdc() {
        return getMDCPropertyMap();
    }

    @Override
    public long getTimeStamp() {
        return event.getTimeStamp();
    }

    @Override
    public int getNanoseconds() {
        return event.getNanoseconds();
    }

    @Override
    public long getSequenceNumber() {
        return event.getSequenceNumber();
    }

    @Override
    public @Nullable List<KeyValuePair> getKeyValuePairs() {
        var pairs = event.getKeyValuePairs();
        return pairs == null
                ? null
                : pairs.stream()
                        .map(pair -> new KeyValuePair(masks.mask(pair.key), pair(pair.key, String.valueOf(pair.value))))
                        .toList();
    }

    @Override
    public void prepareForDeferredProcessing() {
        event.prepareForDeferredProcessing();
    }

    /// A value masked in the sight of its key, since `phone` says what the digits are.
    private String pair(String key, @Nullable String value) {
        var prefix = key + "=";
        var masked = masks.mask(prefix + value);
        return masked.startsWith(prefix) ? masked.substring(prefix.length()) : Masks.MASK;
    }
}
