package dev.qiangcai.shop.http;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;

/// When the parts of one call happened, and the gate that lets its request out at most once.
///
/// The call's own thread writes; any thread may read.
final class Marks extends EventListener {
    private enum Gate {
        SHUT,
        LEFT,
        BARRED
    }

    private final AtomicReference<Gate> gate = new AtomicReference<>(Gate.SHUT);
    private final Time time;
    private volatile OptionalLong sent = OptionalLong.empty();
    private volatile OptionalLong firstByte = OptionalLong.empty();
    private volatile String retryAfter = "";

    Marks(Time time) {
        this.time = time;
    }

    /// Whether the request may leave now: once, and never after [#bar].
    boolean leave() {
        return gate.compareAndSet(Gate.SHUT, Gate.LEFT);
    }

    /// Keeps a request in that has not left; one that has left is marked as sent.
    void bar() {
        if (!gate.compareAndSet(Gate.SHUT, Gate.BARRED) && sent.isEmpty()) sent = OptionalLong.of(time.nanos());
    }

    void heldBack(String retryAfter) {
        this.retryAfter = retryAfter;
    }

    /// What [SendOnce] took off the answer; empty: nothing.
    String retryAfter() {
        return retryAfter;
    }

    OptionalLong sent() {
        return sent;
    }

    OptionalLong firstByte() {
        return firstByte;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = OptionalLong.of(time.nanos());
    }

    @Override
    public void responseHeadersStart(Call call) {
        firstByte = OptionalLong.of(time.nanos());
    }
}
