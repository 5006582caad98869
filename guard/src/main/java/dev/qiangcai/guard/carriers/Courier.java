package dev.qiangcai.guard.carriers;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Carries events to the listener, in order, on a thread that lives while there are any. The watchdog must not
/// wait for a listener: the first sentence alone takes a JVM many milliseconds, and a blocked one would end the
/// rescue.
final class Courier implements Consumer<CarrierEvent>, AutoCloseable {
    private static final int MOST = 64;
    private static final int IDLE_SECONDS = 5;

    private final Consumer<? super CarrierEvent> listener;
    private final ThreadPoolExecutor thread;

    Courier(Consumer<? super CarrierEvent> listener) {
        this.listener = listener;
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST),
                task -> Patrol.daemon("qiangcai-reports", task),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /// Hands the event over. Where the listener is 64 events behind, it is dropped.
    @Override
    public void accept(CarrierEvent event) {
        thread.execute(() -> tell(event));
    }

    /// Tells the listener on the caller's thread.
    void tell(CarrierEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException ignored) {
            // The listener's trouble is not the watchdog's.
        }
    }

    /// What was handed over is still delivered.
    @Override
    public void close() {
        thread.shutdown();
    }
}
