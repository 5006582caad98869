package dev.qiangcai.shop.http;

/// A request given up because its thread was interrupted (the flag is set again) or the session closed.
public final class Cancelled extends SessionException {
    private static final long serialVersionUID = 1L;

    private final transient Timing timing;

    Cancelled(String host, Timing timing) {
        super(Words.say(timing.sentNanos().isPresent() ? "cancelledSent" : "cancelled", host), null);
        this.timing = timing;
    }

    /// Where `sentNanos` is empty, nothing left this machine and nothing will.
    public Timing timing() {
        return timing;
    }
}
