package dev.qiangcai.market.link;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/// One direction of a connection: a reader that stamps what it reads with its due time, and a writer that lets it out.
///
/// Due times never go down, so jitter cannot reorder bytes; and they do not add up, so that it is a delay and
/// not a throttle unless [#slow] says otherwise. `lastDue`, `jitters` and `lost` belong to the reader alone.
final class Lane {
    /// What one direction may hold: enough for 17 MB/s at 15 ms one way.
    static final int HELD_BYTES = 256 * 1024;

    private static final int READ_BYTES = 8 * 1024;
    private static final int SLICES_A_SECOND = 20;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final Socket from;
    private final Socket to;
    private final Pace pace;
    private final Wire wire;
    private final SplittableRandom jitters;
    private final DelayLine line = new DelayLine(HELD_BYTES);
    private volatile long bytesPerSecond = Long.MAX_VALUE;
    private volatile boolean muted;
    private boolean lost;
    private long lastDue;

    /// The way of one direction; nothing arrives as if it was sent before `notBefore`.
    record Pace(long delayNanos, long jitterNanos, long seed, long notBefore) {}

    Lane(Socket from, Socket to, Pace pace, Wire wire) {
        this.from = from;
        this.to = to;
        this.pace = pace;
        this.wire = wire;
        this.jitters = new SplittableRandom(pace.seed());
        this.lastDue = pace.notBefore();
    }

    void start(String name) {
        Thread.ofVirtual().name(name + " reads").start(this::read);
        Thread.ofVirtual().name(name + " writes").start(this::write);
    }

    void slow(long toBytesPerSecond) {
        bytesPerSecond = toBytesPerSecond;
    }

    void mute() {
        muted = true;
    }

    void shut() {
        line.shut();
    }

    int held() {
        return line.held();
    }

    private void read() {
        try {
            try {
                copyIn();
            } catch (IOException gone) {
                line.put(new Chunk.Reset(due()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            wire.cut();
        }
    }

    private void copyIn() throws IOException, InterruptedException {
        var in = from.getInputStream();
        var buffer = new byte[READ_BYTES];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (!pass(buffer, n)) {
                return;
            }
        }
        line.put(muted ? new Chunk.Reset(due()) : new Chunk.End(due()));
    }

    private boolean pass(byte[] buffer, int length) throws InterruptedException {
        if (!muted) {
            return send(buffer, length);
        }
        var first = !lost;
        lost = true;
        return !first || line.put(new Chunk.Reset(due()));
    }

    private boolean send(byte[] buffer, int length) throws InterruptedException {
        var due = due();
        for (var at = 0; at < length; ) {
            var rate = bytesPerSecond;
            var size = rate == Long.MAX_VALUE ? length - at : Math.clamp(rate / SLICES_A_SECOND, 1, length - at);
            due += rate == Long.MAX_VALUE ? 0 : size * NANOS_A_SECOND / rate;
            lastDue = due;
            if (!line.put(new Chunk.Bytes(ByteBuffer.wrap(Arrays.copyOfRange(buffer, at, at + size)), due))) {
                return false;
            }
            at += size;
        }
        return true;
    }

    private long due() {
        var sent = Math.max(0, System.nanoTime() - pace.notBefore()) + pace.notBefore();
        var jitter = pace.jitterNanos() == 0 ? 0 : jitters.nextLong(pace.jitterNanos() + 1);
        var due = sent + pace.delayNanos() + jitter;
        lastDue = due - lastDue > 0 ? due : lastDue;
        return lastDue;
    }

    private void write() {
        try {
            var out = to.getOutputStream();
            for (var next = line.take(); next.isPresent(); next = line.take()) {
                switch (next.get()) {
                    case Chunk.Bytes chunk -> write(chunk.bytes(), out);
                    case Chunk.End _ -> {
                        to.shutdownOutput();
                        wire.laneEnded();
                        return;
                    }
                    case Chunk.Reset _ -> {
                        wire.cut();
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            wire.cut();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            wire.cut();
        }
    }

    private static void write(ByteBuffer bytes, OutputStream out) throws IOException {
        out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    }
}
