package dev.qiangcai.shop.profile;

import java.util.Optional;

/// The outcomes that a profile can name.
enum Label {
    AVAILABLE,
    SOLD_OUT,
    NOT_OPEN,
    QUEUED,
    THROTTLED,
    NEEDS_LOGIN,
    NEEDS_CHALLENGE,
    PRICE_CHANGED,
    LIMIT_REACHED,
    REJECTED,
    ACCEPTED;

    /// Whether it says yes, which needs more than a matcher: a success by HTTP and every required read.
    boolean positive() {
        return this == AVAILABLE || this == ACCEPTED;
    }

    /// The key of the detail that this outcome can carry.
    Optional<String> detail() {
        return switch (this) {
            case THROTTLED -> Optional.of("wait");
            case NOT_OPEN -> Optional.of("opensAt");
            case NEEDS_CHALLENGE -> Optional.of("challenge");
            case AVAILABLE, SOLD_OUT, QUEUED, NEEDS_LOGIN, PRICE_CHANGED, LIMIT_REACHED, REJECTED, ACCEPTED ->
                Optional.empty();
        };
    }
}
