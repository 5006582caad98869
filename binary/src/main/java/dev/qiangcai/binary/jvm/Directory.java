package dev.qiangcai.binary.jvm;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The list at the end of a zip file. Anything may stand before the archive, such as a script that starts it; the
/// places in the list are then off by as much.
///
/// @param start where the list begins in the file
/// @param size its bytes
/// @param count its lines, as it says
/// @param ahead what stands before the archive
record Directory(long start, long size, long count, long ahead) {
    private static final int LINE = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_LOCATOR = 0x07064b50;
    private static final int LINE_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long IN_WIDE = 0xffffffffL;
    private static final int WIDE_FIELD = 1;
    private static final int PIECE = 1 << 20;

    /// Finds the list from its end; empty where there is none.
    static Optional<Directory> of(Bytes file) throws IOException {
        long from = Math.max(0, file.size() - END_SIZE - LONGEST_COMMENT);
        var tail = file.at(from, file.size() - from).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + quarter(tail, at + 20) <= tail.limit()) {
                return Optional.of(of(file, from + at, tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN)));
            }
        }
        return Optional.empty();
    }

    private static Directory of(Bytes file, long end, ByteBuffer last) throws IOException {
        long count = quarter(last, 10);
        long size = half(last, 12);
        long claimed = half(last, 16);
        long behind = end;
        if (end >= LOCATOR_SIZE) {
            var locator = file.at(end - LOCATOR_SIZE, LOCATOR_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            if (locator.getInt(0) == WIDE_LOCATOR) {
                behind = wide(file, end - LOCATOR_SIZE, locator.getLong(8));
                var wide = file.at(behind, 56).order(ByteOrder.LITTLE_ENDIAN);
                count = wide.getLong(32);
                size = wide.getLong(40);
                claimed = wide.getLong(48);
            }
        }
        long start = behind - size;
        if (size < 0 || start < 0 || claimed < 0 || claimed > start || count < 0 || count > size / LINE_SIZE) {
            throw file.malformed(end, "its list of files makes no sense");
        }
        return new Directory(start, size, count, start - claimed);
    }

    /// Where the end's wider form lies: where the locator says, or right before it if something stands before all.
    private static long wide(Bytes file, long locator, long claimed) throws IOException {
        if (claimed >= 0 && claimed <= locator - 56 && signed(file, claimed)) {
            return claimed;
        }
        if (locator >= 56 && signed(file, locator - 56)) {
            return locator - 56;
        }
        throw file.malformed(locator, "the end of its list of files is not where it should be");
    }

    private static boolean signed(Bytes file, long at) throws IOException {
        return file.at(at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == WIDE_END;
    }

    /// Its lines, each one paid for.
    List<Entry> entries(Bytes file, Budget budget) throws IOException {
        budget.enter(count);
        var entries = new ArrayList<Entry>();
        var piece = ByteBuffer.allocate(0);
        long at = start;
        for (long left = count; left > 0; left--) {
            if (piece.remaining() < LINE_SIZE + 3 * LONGEST_COMMENT) {
                piece = file.upTo(at, (int) Math.min(PIECE, start + size - at)).order(ByteOrder.LITTLE_ENDIAN);
            }
            int length = length(file, piece, at);
            var line = piece.slice(piece.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            entries.add(entry(line));
            piece.position(piece.position() + length);
            at += length;
        }
        return entries;
    }

    private static int length(Bytes file, ByteBuffer piece, long at) throws IOException {
        int from = piece.position();
        if (piece.remaining() < LINE_SIZE || piece.getInt(from) != LINE) {
            throw file.malformed(at, "its list of files breaks off");
        }
        int length = LINE_SIZE + quarter(piece, from + 28) + quarter(piece, from + 30) + quarter(piece, from + 32);
        if (length > piece.remaining()) {
            throw file.malformed(at, "its list of files breaks off");
        }
        return length;
    }

    private Entry entry(ByteBuffer line) {
        var name = new byte[quarter(line, 28)];
        line.get(LINE_SIZE, name);
        var extra = line.slice(LINE_SIZE + name.length, quarter(line, 30)).order(ByteOrder.LITTLE_ENDIAN);
        var sizes = new WideSizes(half(line, 24), half(line, 20), half(line, 42)).or(extra);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                quarter(line, 10),
                (quarter(line, 8) & 1) != 0,
                sizes.packed(),
                sizes.header() + ahead);
    }

    /// Sizes that may stand in an extra field instead, in this order, those that do.
    private record WideSizes(long plain, long packed, long header) {
        WideSizes or(ByteBuffer extra) {
            while (extra.remaining() >= 4) {
                int tag = Short.toUnsignedInt(extra.getShort());
                int size = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
                var field = extra.slice(extra.position(), size).order(ByteOrder.LITTLE_ENDIAN);
                if (tag == WIDE_FIELD) {
                    return new WideSizes(wide(plain, field), wide(packed, field), wide(header, field));
                }
                extra.position(extra.position() + size);
            }
            return this;
        }

        private static long wide(long narrow, ByteBuffer field) {
            return narrow == IN_WIDE && field.remaining() >= 8 ? field.getLong() : narrow;
        }
    }

    private static int quarter(ByteBuffer piece, int at) {
        return Short.toUnsignedInt(piece.getShort(at));
    }

    private static long half(ByteBuffer piece, int at) {
        return Integer.toUnsignedLong(piece.getInt(at));
    }
}
