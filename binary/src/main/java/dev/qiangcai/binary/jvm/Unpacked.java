package dev.qiangcai.binary.jvm;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks files of one archive, one after the other. What is not compressed is read where it lies. For one thread.
final class Unpacked implements AutoCloseable {
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_SIZE = 30;
    private static final int PIECE = 64 << 10;

    private final Bytes archive;
    private final Budget budget;
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[PIECE];

    Unpacked(Bytes archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    Bytes of(Entry entry) throws IOException {
        var name = archive.name() + "!/" + entry.name();
        var header = archive.at(entry.header(), HEADER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != HEADER) {
            throw archive.malformed(entry.header(), "there is no file " + entry.name());
        }
        long start = entry.header()
                + HEADER_SIZE
                + Short.toUnsignedInt(header.getShort(26))
                + Short.toUnsignedInt(header.getShort(28));
        var packed = archive.part(name, start, entry.packed());
        return entry.method() == Entry.STORED ? packed : Bytes.of(name, inflated(packed));
    }

    private byte[] inflated(Bytes packed) throws IOException {
        inflater.reset();
        int size = 0;
        long next = 0;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    next += feed(packed, next);
                }
                int count = inflater.inflate(buffer, size, buffer.length - size);
                budget.inflate(count);
                size += count;
                if (count == 0 && inflater.needsDictionary()) {
                    throw packed.malformed(next, "it cannot be unpacked");
                }
                grow(packed, size);
            }
            return Arrays.copyOf(buffer, size);
        } catch (DataFormatException damaged) {
            throw packed.malformed(inflater.getBytesRead(), "it cannot be unpacked: " + damaged.getMessage());
        }
    }

    private int feed(Bytes packed, long next) throws IOException {
        ByteBuffer piece = packed.upTo(next, PIECE);
        if (!piece.hasRemaining()) {
            throw packed.malformed(next, "it ends in the middle");
        }
        int count = piece.remaining();
        inflater.setInput(piece);
        return count;
    }

    private void grow(Bytes packed, int size) throws IOException {
        if (size == buffer.length) {
            budget.hold(packed.name(), size + 1L);
            buffer = Arrays.copyOf(
                    buffer, (int) Math.min(2L * size, budget.limits().file() + 1L));
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
