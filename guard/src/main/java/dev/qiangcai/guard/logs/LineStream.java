package dev.qiangcai.guard.logs;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/// Cuts what is written into whole lines and passes them on. Each thread of a caller may write; what one call writes
/// stays together. An unfinished line is passed on when it is flushed, or when it has waited for a moment.
final class LineStream extends OutputStream {
    private static final byte[] CUT = " …[cut]\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final BoundedLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private final int most;
    private byte[] line = new byte[256];
    private int length;
    private boolean cut;
    private boolean stirred;
    private long touched;
    private long seen;

    LineStream(BoundedLog log, int mostBytes) {
        this.log = log;
        this.most = mostBytes;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        lock.lock();
        try {
            touched++;
            var start = from;
            for (var at = from; at < from + count; at++) {
                if (bytes[at] == '\n') {
                    append(bytes, start, at + 1 - start);
                    pass();
                    start = at + 1;
                }
            }
            append(bytes, start, from + count - start);
            if (length > 0 && !stirred) {
                stirred = true;
                log.stir();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flush() {
        lock.lock();
        try {
            if (length > 0 && !cut) {
                pass();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Passes an unfinished line on if nothing came since this was last asked: somebody may be waiting to read it.
    void flushIdle() {
        if (!lock.tryLock()) {
            log.stir();
            return;
        }
        try {
            if (touched == seen) {
                flush();
            } else if (length > 0) {
                log.stir();
            }
            seen = touched;
        } finally {
            lock.unlock();
        }
    }

    private void append(byte[] bytes, int from, int count) {
        var room = Math.min(count, most - length);
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.min(most, Math.max(length + room, line.length * 2)));
        }
        System.arraycopy(bytes, from, line, length, room);
        length += room;
        cut |= room < count;
    }

    private void pass() {
        if (cut) {
            var end = Math.max(0, Math.min(length, most - CUT.length));
            while (end > 0 && (line[end] & 0xC0) == 0x80) { // not in the middle of a character
                end--;
            }
            System.arraycopy(CUT, 0, line, end, CUT.length);
            length = end + CUT.length;
        }
        log.line(Arrays.copyOf(line, length));
        length = 0;
        cut = false;
        stirred = false;
        if (line.length > 8192) {
            line = new byte[256];
        }
    }
}
