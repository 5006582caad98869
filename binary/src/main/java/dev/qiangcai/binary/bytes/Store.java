package dev.qiangcai.binary.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Where bytes lie.
interface Store {
    /// Reads some, as many as there are and as fit.
    ///
    /// @return how many, or less than 0 at the end
    int read(ByteBuffer into, long offset) throws IOException;

    void close() throws IOException;

    record Opened(FileChannel channel) implements Store {
        @Override
        public int read(ByteBuffer into, long offset) throws IOException {
            return channel.read(into, offset);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    record Memory(ByteBuffer bytes) implements Store {
        @Override
        public int read(ByteBuffer into, long offset) {
            int count = (int) Math.min(into.remaining(), bytes.capacity() - offset);
            into.put(bytes.slice((int) offset, count));
            return count;
        }

        @Override
        public void close() {
            // Memory is nobody's to close.
        }
    }
}
