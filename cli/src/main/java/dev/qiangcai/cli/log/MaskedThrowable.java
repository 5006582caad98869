package dev.qiangcai.cli.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An exception whose message is masked, and those of its causes and of what it suppressed.
///
/// @param thrown as it was logged
/// @param masks what to hide
record MaskedThrowable(IThrowableProxy thrown, Masks masks) implements IThrowableProxy {
    static @Nullable IThrowableProxy of(@Nullable IThrowableProxy thrown, Masks masks) {
        return thrown == null ? null : new MaskedThrowable(thrown, masks);
    }

    @Override
    public @Nullable String getMessage() {
        return masked(thrown.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return masked(thrown.getOverridingMessage());
    }

    @Override
    public String getClassName() {
        return thrown.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return thrown.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return thrown.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return of(thrown.getCause(), masks);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return Stream.ofNullable(thrown.getSuppressed())
                .flatMap(Arrays::stream)
                .map(suppressed -> new MaskedThrowable(suppressed, masks))
                .toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return thrown.isCyclic();
    }

    private @Nullable String masked(@Nullable String message) {
        return message == null ? null : masks.mask(message);
    }
}
