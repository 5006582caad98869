package dev.qiangcai.gotemplate;

/// Ends the reading of a template that has no meaning. It never leaves this package.
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Span at;
    private final int newest;

    /// @param newest where the newest word that was read begins: Go names that one's line
    Unreadable(String reason, Span at, int newest) {
        super(reason, null, false, false);
        this.reason = reason;
        this.at = at;
        this.newest = newest;
    }

    String reason() {
        return reason;
    }

    int newest() {
        return newest;
    }

    Span at() {
        return at;
    }
}
