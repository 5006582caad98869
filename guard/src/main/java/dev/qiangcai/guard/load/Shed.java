package dev.qiangcai.guard.load;

import java.time.Duration;
import java.util.Objects;

/// A request that was not let in: answer it with [#STATUS] and a `Retry-After` header of [#retryAfterSeconds].
///
/// @param reason what stood in its way
/// @param retryAfter when it is worth while to come back; whole seconds, one or more
public record Shed(Reason reason, Duration retryAfter) implements Admission {
    /// HTTP's word for it: service unavailable, for now.
    public static final int STATUS = 503;

    /// What stood in a request's way.
    public enum Reason {
        /// As many requests are under way as the service can carry.
        CROWDED,
        /// Somebody asked for less load, such as a memory that is nearly full.
        ASKED,
        /// What is called is failing or slow, and is left alone.
        BROKEN
    }

    public Shed {
        Objects.requireNonNull(reason, "reason");
        retryAfter =
                Duration.ofSeconds(Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds()));
    }

    public int status() {
        return STATUS;
    }

    /// The value of the `Retry-After` header.
    public long retryAfterSeconds() {
        return retryAfter.toSeconds();
    }
}
