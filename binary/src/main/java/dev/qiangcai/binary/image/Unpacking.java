package dev.qiangcai.binary.image;

import com.github.luben.zstd.ZstdIOException;
import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// Bytes as a stream, unpacked if they are packed. What is unpacked is paid for, also where it is skipped.
final class Unpacking extends ByPieces {
    private final Bytes packed;
    private final Budget budget;
    private long unpacked;

    private Unpacking(InputStream in, Bytes packed, Budget budget) {
        super(in);
        this.packed = packed;
        this.budget = budget;
    }

    static boolean packed(Bytes bytes) throws IOException {
        return Packing.of(bytes) != Packing.NONE;
    }

    static InputStream of(Bytes bytes, Budget budget) throws IOException {
        var packing = Packing.of(bytes);
        if (packing == Packing.NONE) {
            return bytes.stream();
        }
        try {
            return new Unpacking(packing.open(bytes), bytes, budget);
        } catch (ZipException | EOFException damaged) {
            throw bytes.malformed(0, "it cannot be unpacked: " + damaged.getMessage());
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = Math.max(0, in.read(into, offset, length));
            budget.inflate(count);
            unpacked += count;
            return count == 0 && length > 0 ? -1 : count;
        } catch (ZipException | EOFException | ZstdIOException damaged) {
            throw packed.malformed(0, "it cannot be unpacked beyond " + unpacked + " bytes: " + damaged.getMessage());
        }
    }
}
