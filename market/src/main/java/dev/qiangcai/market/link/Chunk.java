package dev.qiangcai.market.link;

import java.nio.ByteBuffer;

/// What travels down a line, with the [System#nanoTime] at which it arrives at the other end.
sealed interface Chunk {
    long dueNanos();

    default int size() {
        return 0;
    }

    record Bytes(ByteBuffer bytes, long dueNanos) implements Chunk {
        @Override
        public int size() {
            return bytes.remaining();
        }
    }

    /// The sender will send no more, but may still listen.
    record End(long dueNanos) implements Chunk {}

    /// The sender is gone, or what it said is lost: the connection breaks when this arrives.
    record Reset(long dueNanos) implements Chunk {}
}
