package dev.qiangcai.guard.command;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/// An application to be measured: it says that it is there, needs 8 MiB of direct buffers, and ends after so many
/// seconds
/// with that code.
final class Lodger {
    private Lodger() {}

    public static void main(String[] arguments) {
        var buffer = ByteBuffer.allocateDirect(8 << 20);
        System.out.println("moved in");
        var end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000;
        while (buffer.capacity() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        System.exit(Integer.parseInt(arguments[1]));
    }
}
