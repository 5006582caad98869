package dev.qiangcai.guard.load;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The right to be under way. It ends once, by the first of its methods to be called; closing it is a success unless
/// something else was said before. Any thread may end it.
public final class Permit implements Admission, AutoCloseable {
    /// How what was let in ended.
    enum Ending {
        /// Done; how long it took counts.
        SUCCESS,
        /// Says nothing about the load, such as a request that was refused for its form.
        IGNORED,
        /// Failed or timed out, as things do under too much load.
        DROPPED
    }

    /// Hears of the end, once.
    @FunctionalInterface
    interface Gate {
        void left(Permit permit, Ending ending);
    }

    private final AtomicReference<@Nullable Gate> gate;
    private final long entered;
    private final long mark;

    /// @param gate hears of the end
    /// @param entered the ticker's nanoseconds at entry
    /// @param mark whatever the gate wants to remember
    Permit(Gate gate, long entered, long mark) {
        this.gate = new AtomicReference<>(Objects.requireNonNull(gate, "gate"));
        this.entered = entered;
        this.mark = mark;
    }

    /// It was done in good time.
    public void success() {
        end(Ending.SUCCESS);
    }

    /// How it ended, and how long it took, says nothing about the load.
    public void ignored() {
        end(Ending.IGNORED);
    }

    /// It timed out or failed for want of capacity.
    public void dropped() {
        end(Ending.DROPPED);
    }

    @Override
    public void close() {
        success();
    }

    long entered() {
        return entered;
    }

    long mark() {
        return mark;
    }

    private void end(Ending ending) {
        var open = gate.getAndSet(null);
        if (open != null) {
            open.left(this, ending);
        }
    }
}
