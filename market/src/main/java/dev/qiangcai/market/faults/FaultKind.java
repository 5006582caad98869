package dev.qiangcai.market.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The faults that strike a request by chance; [#spec] is the name under which an owner asks for them.
public enum FaultKind {
    /// The order was accepted, the answer never arrives and the connection breaks.
    DROP_ORDER("drop-order"),
    /// The order was accepted, the answer is an HTTP 500 that says nothing of it.
    ERROR_ORDER("error-order"),
    /// The connection breaks before the request was handled.
    RESET("reset"),
    /// The request was handled, and the connection breaks before the answer.
    RESET_AFTER("reset-after"),
    /// HTTP 500, 502 or 504, and nothing was handled.
    ERROR("error"),
    /// The answer trickles in at 2,000 bytes a second.
    SLOW_BODY("slow-body"),
    /// The session ends just before the request is handled.
    EXPIRE_SESSION("expire-session");

    private final String spec;

    FaultKind(String spec) {
        this.spec = spec;
    }

    public String spec() {
        return spec;
    }

    static Optional<FaultKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.spec.equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(FaultKind::spec).toList();
    }
}
