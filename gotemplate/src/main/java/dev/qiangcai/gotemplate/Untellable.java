package dev.qiangcai.gotemplate;

/// Ends an expansion that is not followed any further. It never leaves this package.
final class Untellable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Untellable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
