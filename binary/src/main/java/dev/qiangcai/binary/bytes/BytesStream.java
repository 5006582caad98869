package dev.qiangcai.binary.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Reads bytes from the first to the last, in pieces, and steps over what is skipped.
final class BytesStream extends InputStream {
    private static final int PIECE = 64 << 10;

    private final Bytes bytes;
    private long next;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    BytesStream(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        return filled() ? Byte.toUnsignedInt(piece.get()) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(into, offset, count);
        return count;
    }

    @Override
    public long skip(long count) {
        long wanted = Math.clamp(count, 0, piece.remaining() + bytes.size() - next);
        int here = (int) Math.min(wanted, piece.remaining());
        piece.position(piece.position() + here);
        next += wanted - here;
        return wanted;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, piece.remaining() + bytes.size() - next);
    }

    private boolean filled() throws IOException {
        if (!piece.hasRemaining() && next < bytes.size()) {
            piece = bytes.upTo(next, PIECE);
            next += piece.remaining();
        }
        return piece.hasRemaining();
    }
}
