package dev.qiangcai.guard.load;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// A call that was not made, where the caller asked for its result. It has no stack trace: refusing must stay cheap.
public final class RequestShed extends SpokenException {
    private static final long serialVersionUID = 1L;

    private final transient Shed shed;

    RequestShed(Shed shed) {
        super(
                Sentence.of(
                        "dev.qiangcai.guard.words",
                        shed.reason() == Shed.Reason.BROKEN ? "load.broken" : "load.crowded",
                        shed.retryAfterSeconds()),
                null);
        this.shed = shed;
    }

    public Shed shed() {
        return shed;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
