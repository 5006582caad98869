package dev.qiangcai.guard.logs;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/// What a bounded log may hold and write.
///
/// @param queueBytes lines that wait to be written take at most this; beyond it the oldest are dropped
/// @param lineBytes a longer line is cut off here
/// @param bytesPerSecond what may be written in the long run; beyond it the newest lines are dropped. Empty: no limit
/// @param farewell how long closing, or the process's end, waits for lines to be written
public record LogSettings(int queueBytes, int lineBytes, OptionalLong bytesPerSecond, Duration farewell) {
    public LogSettings {
        Objects.requireNonNull(bytesPerSecond, "bytesPerSecond");
        Objects.requireNonNull(farewell, "farewell");
        if (lineBytes < 80 || queueBytes < lineBytes) {
            throw new IllegalArgumentException("the bounds must be 80 <= lineBytes <= queueBytes, were lineBytes "
                    + lineBytes + ", queueBytes " + queueBytes);
        }
        if (bytesPerSecond.isPresent() && bytesPerSecond.getAsLong() < 1) {
            throw new IllegalArgumentException("bytesPerSecond must be 1 or more, was " + bytesPerSecond.getAsLong());
        }
        if (farewell.isNegative()) {
            throw new IllegalArgumentException("farewell must not be negative, was " + farewell);
        }
    }

    /// 1 MiB of lines of at most 64 KiB, as fast as the reader takes them, and a second at the end.
    public static LogSettings usual() {
        return new LogSettings(1 << 20, 64 << 10, OptionalLong.empty(), Duration.ofSeconds(1));
    }
}
