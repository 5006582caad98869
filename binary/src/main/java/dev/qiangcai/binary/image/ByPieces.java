package dev.qiangcai.binary.image;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of which every byte goes through the one method that reads many: so it is enough to watch that one.
abstract class ByPieces extends FilterInputStream {
    private static final int PIECE = 64 << 10;

    ByPieces(InputStream contents) {
        super(contents);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public abstract int read(byte[] into, int offset, int length) throws IOException;

    /// Reads what is skipped.
    @Override
    public long skip(long count) throws IOException {
        var skipped = new byte[Math.clamp(count, 0, PIECE)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }
}
