package dev.qiangcai.promql;

/// Ends the reading of an expression that cannot be read on. It never leaves this room.
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ParseError error;

    Broken(String message, Span at) {
        super(message, null, false, false);
        this.error = new ParseError(message, at);
    }

    ParseError error() {
        return error;
    }
}
