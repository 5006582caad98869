package dev.qiangcai.binary.elf;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Malformed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A file's bytes, read in its own order and width of numbers.
///
/// @param bytes the file
/// @param order how it writes numbers
/// @param wide whether its addresses have 64 bits, else 32
record Words(Bytes bytes, ByteOrder order, boolean wide) {
    private static final int LONGEST_NAME = 4096;

    ByteBuffer at(long offset, long size) throws IOException {
        return bytes.at(offset, size).order(order);
    }

    /// An address or a size: 64 or 32 bits, as the file has them.
    long word(ByteBuffer piece, int at) {
        return wide ? piece.getLong(at) : half(piece, at);
    }

    /// Always 32 bits, without a sign.
    static long half(ByteBuffer piece, int at) {
        return Integer.toUnsignedLong(piece.getInt(at));
    }

    /// Always 16 bits, without a sign.
    static int quarter(ByteBuffer piece, int at) {
        return Short.toUnsignedInt(piece.getShort(at));
    }

    /// The text that starts there and ends with a zero.
    String name(long offset) throws IOException {
        return name(bytes.upTo(offset, LONGEST_NAME), 0, offset);
    }

    /// The text in that piece.
    ///
    /// @param offset where the text lies in the file, for errors
    String name(ByteBuffer piece, int at, long offset) throws Malformed {
        int end = at;
        while (end < piece.limit() && piece.get(end) != 0) {
            end++;
        }
        if (end >= piece.limit()) {
            throw bytes.malformed(offset, "the name there has no end");
        }
        var name = new byte[end - at];
        piece.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }
}
