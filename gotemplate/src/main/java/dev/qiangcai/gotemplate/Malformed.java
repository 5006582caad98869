package dev.qiangcai.gotemplate;

/// A literal that is none, in Go's words. It never leaves this package.
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Malformed(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
