package dev.qiangcai.dist;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Machine code without its table of symbols, which loading it does not need (that one is another, `.dynsym`): as
/// `strip` leaves it, which a machine that builds need not have.
///
/// @see <a href="https://refspecs.linuxfoundation.org/elf/elf.pdf">ELF, version 1.2</a> for the words of the format,
///     and the Linux headers' `elf.h` for their places in 64 bits
final class LeanLibrary {
    private static final int MAGIC = 0x7F454C46;
    private static final int CLASS_64 = 2;
    private static final int LITTLE_ENDIAN = 1;
    private static final int IDENT_CLASS = 4;
    private static final int IDENT_DATA = 5;
    private static final int SECTIONS_AT = 40;
    private static final int SECTION_SIZE = 58;
    private static final int SECTION_COUNT = 60;
    private static final int NAMES_INDEX = 62;
    private static final int HEADER = 64;
    private static final int SECTION_HEADER = 64;
    private static final int ALIGNMENT = 8;

    private final ByteBuffer file;

    private LeanLibrary(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The same library without symbols; the very bytes where it has none, or is of a form that is not known here.
    static byte[] of(byte[] file) {
        return ours(file) ? new LeanLibrary(file).lean() : file;
    }

    private static boolean ours(byte[] file) {
        return file.length >= HEADER
                && ByteBuffer.wrap(file).getInt() == MAGIC
                && file[IDENT_CLASS] == CLASS_64
                && file[IDENT_DATA] == LITTLE_ENDIAN
                && ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(SECTION_SIZE) == SECTION_HEADER;
    }

    private byte[] lean() {
        var sections = sections();
        var dropped = sections.stream().map(Section::symbols).toList();
        int table = dropped.indexOf(true);
        if (table < 0 || sections.stream().anyMatch(section -> section.needs(table))) {
            return file.array();
        }
        int names = sections.get(table).link();
        var gone = new boolean[sections.size()];
        gone[table] = true;
        gone[names] = names != Short.toUnsignedInt(file.getShort(NAMES_INDEX));
        long from = sections.get(table).offset();
        if (gone[names]) {
            from = Math.min(from, sections.get(names).offset());
        }
        for (var section : sections) {
            if (section.loaded() && section.end() > from) {
                return file.array();
            }
        }
        return written(sections, gone, (int) from);
    }

    private byte[] written(List<Section> sections, boolean[] gone, int from) {
        var out = new ByteArrayOutputStream();
        out.write(file.array(), 0, from);
        var headers = new ArrayList<byte[]>();
        for (int i = 0; i < sections.size(); i++) {
            if (!gone[i]) {
                var section = sections.get(i);
                long offset = section.offset();
                if (offset >= from && section.length() > 0) {
                    pad(out, section.alignment());
                    offset = out.size();
                    out.write(file.array(), (int) section.offset(), (int) section.length());
                }
                headers.add(section.header(Math.min(offset, out.size()), gone));
            }
        }
        pad(out, ALIGNMENT);
        int at = out.size();
        headers.forEach(out::writeBytes);
        var lean = out.toByteArray();
        var head = ByteBuffer.wrap(lean).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(SECTIONS_AT, at);
        head.putShort(SECTION_COUNT, (short) headers.size());
        head.putShort(NAMES_INDEX, (short) Section.moved(Short.toUnsignedInt(file.getShort(NAMES_INDEX)), gone));
        return lean;
    }

    private static void pad(ByteArrayOutputStream out, int alignment) {
        while (out.size() % alignment != 0) {
            out.write(0);
        }
    }

    private List<Section> sections() {
        int count = Short.toUnsignedInt(file.getShort(SECTION_COUNT));
        int at = Math.toIntExact(file.getLong(SECTIONS_AT));
        var sections = new ArrayList<Section>();
        for (int i = 0; i < count; i++) {
            int start = at + i * SECTION_HEADER;
            sections.add(new Section(ByteBuffer.wrap(Arrays.copyOfRange(file.array(), start, start + SECTION_HEADER))
                    .order(ByteOrder.LITTLE_ENDIAN)));
        }
        return sections;
    }

    /// A section's entry in the table of sections.
    private record Section(ByteBuffer bytes) {
        private static final int SYMBOLS = 2;
        private static final int RELOCATIONS_ADDEND = 4;
        private static final int NO_BITS = 8;
        private static final int RELOCATIONS = 9;
        private static final int GROUP = 17;
        private static final int LOADED = 2;

        private static final int TYPE = 4;
        private static final int FLAGS = 8;
        private static final int OFFSET = 24;
        private static final int LENGTH = 32;
        private static final int LINK = 40;
        private static final int ALIGN = 48;

        int type() {
            return bytes.getInt(TYPE);
        }

        boolean symbols() {
            return type() == SYMBOLS;
        }

        boolean loaded() {
            return (bytes.getLong(FLAGS) & LOADED) != 0;
        }

        /// Whether it cannot be without the table of symbols at that place.
        boolean needs(int table) {
            return link() == table
                    && (type() == RELOCATIONS || type() == RELOCATIONS_ADDEND || type() == GROUP || loaded());
        }

        long offset() {
            return bytes.getLong(OFFSET);
        }

        /// Bytes in the file.
        long length() {
            return type() == NO_BITS ? 0 : bytes.getLong(LENGTH);
        }

        long end() {
            return offset() + length();
        }

        int alignment() {
            return Math.max(1, (int) bytes.getLong(ALIGN));
        }

        int link() {
            return bytes.getInt(LINK);
        }

        /// Its entry where it lies elsewhere, and others are gone.
        byte[] header(long offset, boolean[] gone) {
            var header = new byte[SECTION_HEADER];
            bytes.get(0, header);
            ByteBuffer.wrap(header)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(OFFSET, offset)
                    .putInt(LINK, moved(link(), gone));
            return header;
        }

        /// Which number a section has when others are gone.
        static int moved(int index, boolean[] gone) {
            int before = 0;
            for (int i = 0; i < index; i++) {
                before += gone[i] ? 1 : 0;
            }
            return index - before;
        }
    }
}
