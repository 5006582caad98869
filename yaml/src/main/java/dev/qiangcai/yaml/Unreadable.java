package dev.qiangcai.yaml;

/// Ends the reading of a document. It never leaves this room.
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Unreadable(String message, Spot at) {
        super(message, null, false, false);
        this.fault = new Fault(message, at);
    }

    Fault fault() {
        return fault;
    }
}
