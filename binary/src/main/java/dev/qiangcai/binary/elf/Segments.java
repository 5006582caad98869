package dev.qiangcai.binary.elf;

import static dev.qiangcai.binary.elf.Words.half;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a file that the kernel and the loader look at. A stripped file has them too, unlike sections.
///
/// @param file where they come from
/// @param all in the file's order
record Segments(Words file, List<Segment> all) {
    private static final int LOAD = 1;
    static final int DYNAMIC = 2;
    static final int INTERPRETER = 3;

    private static final int EXECUTABLE = 1;
    private static final int WRITABLE = 2;

    /// @param type what it is
    /// @param access what may be done there
    /// @param offset where it lies in the file
    /// @param address where it will lie in memory
    /// @param size its bytes in the file
    record Segment(int type, int access, long offset, long address, long size) {
        boolean variables() {
            return type == LOAD && (access & (EXECUTABLE | WRITABLE)) == WRITABLE && size > 0;
        }
    }

    static Segments of(Header header) throws IOException {
        var table = header.segments();
        var file = header.words();
        var lines = file.at(table.start(), (long) table.count() * table.each());
        var all = new ArrayList<Segment>();
        for (int i = 0; i < table.count(); i++) {
            all.add(segment(file, lines.slice(i * table.each(), table.each()).order(file.order())));
        }
        return new Segments(file, List.copyOf(all));
    }

    private static Segment segment(Words file, ByteBuffer line) {
        return file.wide()
                ? new Segment(line.getInt(0), line.getInt(4), line.getLong(8), line.getLong(16), line.getLong(32))
                : new Segment(line.getInt(0), line.getInt(24), half(line, 4), half(line, 8), half(line, 16));
    }

    /// The first of that type with anything in it: a file of debugging tables has empty ones.
    Optional<Segment> first(int type) {
        return all.stream()
                .filter(segment -> segment.type() == type && segment.size() > 0)
                .findFirst();
    }

    /// The segment that has that place in memory, and has it from the file.
    Optional<Segment> holding(long address) {
        return all.stream()
                .filter(segment -> segment.type() == LOAD)
                .filter(segment -> address >= segment.address() && address - segment.address() < segment.size())
                .findFirst();
    }

    /// Where in the file that place in memory comes from.
    long offset(long address) throws IOException {
        var segment = holding(address)
                .orElseThrow(() -> file.bytes().malformed(0, "nothing is loaded at address " + address));
        return segment.offset() + (address - segment.address());
    }
}
