package dev.qiangcai.lab.elf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a file that the kernel and the loader look at. A stripped file has them too, unlike sections.
///
/// @param file where they come from
/// @param all in the file's order
record Segments(Slices file, List<Segment> all) {
    private static final int LOAD = 1;
    static final int DYNAMIC = 2;
    static final int INTERPRETER = 3;

    /// @param type what it is
    /// @param offset where it lies in the file
    /// @param address where it will lie in memory
    /// @param size its bytes in the file
    record Segment(int type, long offset, long address, long size) {}

    static Segments of(Slices file) throws IOException {
        var header = file.at(0, file.wide() ? 64 : 52);
        long start = file.wide() ? header.getLong(32) : Integer.toUnsignedLong(header.getInt(28));
        int each = Short.toUnsignedInt(header.getShort(file.wide() ? 54 : 42));
        int count = Short.toUnsignedInt(header.getShort(file.wide() ? 56 : 44));
        if (count > 0 && each < (file.wide() ? 56 : 32)) {
            throw file.malformed("its segment headers have " + each + " bytes");
        }
        var all = new ArrayList<Segment>();
        for (int i = 0; i < count; i++) {
            all.add(segment(file, start + (long) i * each));
        }
        return new Segments(file, List.copyOf(all));
    }

    private static Segment segment(Slices file, long offset) throws IOException {
        if (file.wide()) {
            var header = file.at(offset, 56);
            return new Segment(header.getInt(0), header.getLong(8), header.getLong(16), header.getLong(32));
        }
        var header = file.at(offset, 32);
        return new Segment(
                header.getInt(0),
                Integer.toUnsignedLong(header.getInt(4)),
                Integer.toUnsignedLong(header.getInt(8)),
                Integer.toUnsignedLong(header.getInt(16)));
    }

    Optional<Segment> first(int type) {
        return all.stream().filter(segment -> segment.type() == type).findFirst();
    }

    /// Where in the file that place in memory comes from.
    long offset(long address) throws IOException {
        for (var segment : all) {
            long into = address - segment.address();
            if (segment.type() == LOAD && into >= 0 && into < segment.size()) {
                return segment.offset() + into;
            }
        }
        throw file.malformed("nothing is loaded at address " + address);
    }
}
