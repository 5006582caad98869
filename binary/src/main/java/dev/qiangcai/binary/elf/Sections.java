package dev.qiangcai.binary.elf;

import static dev.qiangcai.binary.elf.Words.half;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a file that linkers and debuggers look at, by name. A file may have none and still start.
record Sections(List<Section> all) {
    private static final int NOTHING_IN_FILE = 8;

    /// Where the header's 16 bits do not suffice, the first section says the number of the section of names.
    private static final int NAMES_ELSEWHERE = 0xffff;

    private static final int PIECE = 1024;
    private static final int MOST = 1 << 20;

    /// @param name such as `.symtab`
    /// @param offset where it lies in the file
    /// @param address where it will lie in memory, or 0
    /// @param size its bytes in the file
    record Section(String name, long offset, long address, long size) {}

    /// A line of the table, before its name is known.
    private record Line(long name, int type, Section section, long link) {}

    static Sections of(Header header) throws IOException {
        var table = header.sections();
        if (table.start() == 0) {
            return new Sections(List.of());
        }
        var first = lines(header, 0, 1).getFirst();
        long count = table.count() > 0 ? table.count() : first.section().size();
        if (count > MOST) {
            throw header.words().bytes().malformed(table.start(), "no file has " + count + " sections");
        }
        var lines = new ArrayList<Line>();
        while (lines.size() < count) {
            lines.addAll(lines(header, lines.size(), (int) Math.min(PIECE, count - lines.size())));
        }
        long names = header.names() == NAMES_ELSEWHERE ? first.link() : header.names();
        return names >= lines.size() || names == 0
                ? new Sections(List.of())
                : named(header.words(), lines, lines.get((int) names).section());
    }

    Optional<Section> named(String name) {
        return all.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    boolean any(String prefix) {
        return all.stream().anyMatch(section -> section.name().startsWith(prefix));
    }

    private static Sections named(Words words, List<Line> lines, Section strings) throws IOException {
        var names = words.at(strings.offset(), strings.size());
        var all = new ArrayList<Section>();
        for (var line : lines) {
            if (line.name() >= names.limit()) {
                throw words.bytes().malformed(strings.offset(), "the name of a section is not there");
            }
            if (line.type() != 0 && line.type() != NOTHING_IN_FILE) {
                var name = words.name(names, (int) line.name(), strings.offset() + line.name());
                var section = line.section();
                all.add(new Section(name, section.offset(), section.address(), section.size()));
            }
        }
        return new Sections(List.copyOf(all));
    }

    private static List<Line> lines(Header header, int from, int count) throws IOException {
        var words = header.words();
        int each = header.sections().each();
        var piece = words.at(header.sections().start() + (long) from * each, (long) count * each);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            lines.add(line(words, piece, i * each));
        }
        return lines;
    }

    private static Line line(Words words, ByteBuffer piece, int at) {
        int width = words.wide() ? 8 : 4;
        int places = at + 8 + width;
        var section = new Section(
                "",
                words.word(piece, places + width),
                words.word(piece, places),
                words.word(piece, places + 2 * width));
        return new Line(half(piece, at), piece.getInt(at + 4), section, half(piece, places + 3 * width));
    }
}
