package dev.qiangcai.gotemplate;

/// Ends an expansion with an error in Go's words; where it happened is known to the one who runs it. It never leaves
/// this package.
final class Failing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Failing(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
