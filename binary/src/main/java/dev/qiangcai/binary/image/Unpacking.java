package dev.qiangcai.binary.image;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Bytes as a stream, unpacked if they are packed. What is unpacked is paid for.
final class Unpacking extends FilterInputStream {
    private static final int GZIP = 0x1f8b;
    private static final int ZSTD = 0x28b52ffd;
    private static final int BUFFER = 64 << 10;

    private final Bytes packed;
    private final Budget budget;
    private long unpacked;

    private Unpacking(InputStream in, Bytes packed, Budget budget) {
        super(in);
        this.packed = packed;
        this.budget = budget;
    }

    static boolean packed(Bytes bytes) throws IOException {
        return bytes.size() > 2 && (bytes.at(0, 2).getShort(0) & 0xffff) == GZIP;
    }

    static InputStream of(Bytes bytes, Budget budget) throws IOException {
        if (packed(bytes)) {
            return opened(bytes, budget);
        }
        var magic = bytes.upTo(0, 4);
        if (magic.remaining() == 4 && magic.getInt(0) == ZSTD) {
            throw bytes.unknown("it is packed with zstd; save the image with gzip, or unpacked");
        }
        return bytes.stream();
    }

    private static InputStream opened(Bytes bytes, Budget budget) throws IOException {
        try {
            return new Unpacking(new GZIPInputStream(bytes.stream(), BUFFER), bytes, budget);
        } catch (ZipException | EOFException damaged) {
            throw bytes.malformed(0, "it cannot be unpacked: " + damaged.getMessage());
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = Math.max(0, super.read(into, offset, length));
            budget.inflate(count);
            unpacked += count;
            return count == 0 && length > 0 ? -1 : count;
        } catch (ZipException | EOFException damaged) {
            throw packed.malformed(0, "it cannot be unpacked beyond " + unpacked + " bytes: " + damaged.getMessage());
        }
    }

    /// Unpacks what is skipped, and pays for it.
    @Override
    public long skip(long count) throws IOException {
        var skipped = new byte[Math.clamp(count, 0, BUFFER)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }
}
