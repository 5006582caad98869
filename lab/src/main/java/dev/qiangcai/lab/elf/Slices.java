package dev.qiangcai.lab.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Pieces of a file, read where a header points to. No piece is larger than [#LARGEST], whatever the header says.
///
/// @param path the file's name, for errors
/// @param channel the open file
/// @param order how it writes numbers
/// @param wide whether its addresses have 64 bits, else 32
record Slices(Path path, FileChannel channel, ByteOrder order, boolean wide) {
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_NAME = 4096;

    ByteBuffer at(long offset, long size) throws IOException {
        if (offset < 0 || size < 0 || size > LARGEST || offset > channel.size() - size) {
            throw malformed(size + " bytes at " + offset + " are not in it");
        }
        var piece = ByteBuffer.allocate((int) size).order(order);
        while (piece.hasRemaining() && channel.read(piece, offset + piece.position()) >= 0) {
            // A read may give less than was asked for.
        }
        return piece.flip();
    }

    /// The text that starts there and ends with a zero.
    String name(long offset) throws IOException {
        var piece = at(offset, Math.clamp(channel.size() - offset, 0, LONGEST_NAME));
        int length = 0;
        while (length < piece.limit() && piece.get(length) != 0) {
            length++;
        }
        if (length == piece.limit()) {
            throw malformed("the name at " + offset + " has no end");
        }
        var name = new byte[length];
        piece.get(0, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    MalformedElf malformed(String what) {
        return new MalformedElf(path, what);
    }
}
