package dev.qiangcai.guard.flags;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/// An application to be measured: 20 threads, 8 MiB of direct buffers, and no end of its own.
final class Sleeper {
    private Sleeper() {}

    public static void main(String[] args) {
        var buffer = ByteBuffer.allocateDirect(8 << 20);
        for (int i = 0; i < 20; i++) {
            Thread.ofPlatform().start(LockSupport::park);
        }
        while (buffer.capacity() > 0) {
            LockSupport.park();
        }
    }
}
