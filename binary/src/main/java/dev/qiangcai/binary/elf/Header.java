package dev.qiangcai.binary.elf;

import static dev.qiangcai.binary.elf.Words.quarter;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// The first bytes of the file: what it is, and where its two tables lie.
///
/// @param words how to read on
/// @param type the number that says what it is for
/// @param machine the number of the processors that it is for
/// @param segments the table that the kernel reads
/// @param sections the table that linkers and debuggers read
record Header(Words words, int type, int machine, Table segments, Table sections) {
    private static final int MAGIC = 0x7f454c46;
    private static final int IDENTITY = 16;
    private static final int MANY_SEGMENTS = 0xffff;

    /// @param start where it lies; nowhere if 0
    /// @param each the size of a line
    /// @param count its lines, as far as the header can tell
    record Table(long start, int each, int count) {}

    /// Where things stand in the header.
    ///
    /// @param size its own
    /// @param segments where it says where the table of segments lies
    /// @param sections likewise
    /// @param shapes where it says how wide and long the two tables are
    /// @param segment the bytes of a line in the table of segments
    /// @param section likewise
    private record Layout(int size, int segments, int sections, int shapes, int segment, int section) {
        static final Layout NARROW = new Layout(52, 28, 32, 42, 32, 40);
        static final Layout WIDE = new Layout(64, 32, 40, 54, 56, 64);
    }

    /// Empty for a file of another kind.
    static Optional<Header> of(Bytes bytes) throws IOException {
        var identity = bytes.upTo(0, IDENTITY);
        if (identity.remaining() < IDENTITY || identity.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        int width = identity.get(4);
        int order = identity.get(5);
        if ((width != 1 && width != 2) || (order != 1 && order != 2)) {
            throw bytes.malformed(4, "it has no such width and order of numbers: " + width + " and " + order);
        }
        return Optional.of(
                of(new Words(bytes, order == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, width == 2)));
    }

    private static Header of(Words words) throws IOException {
        var layout = words.wide() ? Layout.WIDE : Layout.NARROW;
        var header = words.at(0, layout.size());
        var segments = table(words, header, layout.segments(), layout.shapes());
        var sections = table(words, header, layout.sections(), layout.shapes() + 4);
        if (segments.count() > 0 && segments.each() < layout.segment()) {
            throw words.bytes().malformed(layout.shapes(), "its segment headers have " + segments.each() + " bytes");
        }
        if (segments.count() == MANY_SEGMENTS) {
            throw words.bytes().malformed(layout.shapes() + 2L, "no program has so many segments");
        }
        if (sections.start() != 0 && sections.each() < layout.section()) {
            throw words.bytes()
                    .malformed(layout.shapes() + 4L, "its section headers have " + sections.each() + " bytes");
        }
        return new Header(words, quarter(header, 16), quarter(header, 18), segments, sections);
    }

    private static Table table(Words words, ByteBuffer header, int start, int shape) {
        return new Table(words.word(header, start), quarter(header, shape), quarter(header, shape + 2));
    }

    /// The line of the section table that names the sections; not always all of it.
    int names() throws IOException {
        return quarter(words.at(words.wide() ? 62 : 50, 2), 0);
    }
}
