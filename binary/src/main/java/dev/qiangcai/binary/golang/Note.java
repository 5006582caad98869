package dev.qiangcai.binary.golang;

import dev.qiangcai.binary.elf.ElfFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds the linker's note and reads its two texts: the release of Go, and the modules with the settings.
///
/// The note has 14 bytes of magic, the size of a pointer, and flags. Before Go 1.18 two pointers to texts follow; since
/// then the texts themselves, each behind its length.
///
/// @param file the program
/// @param offset where the note lies in it
/// @param note its fixed part
record Note(ElfFile file, long offset, ByteBuffer note) {
    private static final byte[] MAGIC = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SIZE = 32;
    private static final int INLINE = 2;
    private static final int BIG_ENDIAN = 1;

    /// The linker puts the note first among the variables; so far it is looked for where sections do not tell.
    private static final int SCAN = 1 << 20;

    private static final int LONGEST = 8 << 20;

    /// What stands before and behind the modules, for those who look for them without knowing the note.
    private static final int FRAME = 16;

    static Optional<Note> in(ElfFile file) throws IOException {
        var place = file.section(".go.buildinfo").or(file::variables);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        long start = place.get().offset();
        var head = file.bytes().at(start, Math.min(SCAN, place.get().size()));
        // The note begins at an address that 16 divides.
        for (int at = (int) (-place.get().address() & 15); at <= head.limit() - SIZE; at += 16) {
            if (head.get(at) == MAGIC[0] && head.slice(at, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
                return Optional.of(new Note(file, start + at, head.slice(at, SIZE)));
            }
        }
        return Optional.empty();
    }

    Optional<GoBuild> build() throws IOException {
        var texts = (note.get(15) & INLINE) != 0 ? inline() : pointed();
        if (texts.version().isEmpty()) {
            return Optional.empty();
        }
        var modules = texts.modules();
        boolean framed = modules.length() > 2 * FRAME && modules.charAt(modules.length() - FRAME - 1) == '\n';
        var told = framed ? modules.substring(FRAME, modules.length() - FRAME) : "";
        return Optional.of(new NoteText(file.bytes(), offset).build(utf8(texts.version()), utf8(told)));
    }

    /// One character a byte: the frame around the modules is no text.
    private record Texts(String version, String modules) {}

    private Texts inline() throws IOException {
        var rest = file.bytes().upTo(offset + SIZE, LONGEST);
        return new Texts(counted(rest), counted(rest));
    }

    /// A length of 7 bits a byte, the lowest first, and so many bytes of text.
    private String counted(ByteBuffer rest) throws IOException {
        long length = 0;
        int shift = 0;
        byte next;
        do {
            if (!rest.hasRemaining() || shift > 28) {
                throw unreadable("a text's length has no end");
            }
            next = rest.get();
            length |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        if (length > rest.remaining()) {
            throw unreadable("a text of " + length + " bytes is not in it");
        }
        return latin(rest, (int) length);
    }

    private Texts pointed() throws IOException {
        int width = note.get(14);
        if (width != 4 && width != 8) {
            throw unreadable("no pointer has " + width + " bytes");
        }
        var order = (note.get(15) & BIG_ENDIAN) != 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new Texts(behind(FRAME, width, order), behind(FRAME + width, width, order));
    }

    /// A pointer in the note leads to a Go string, which is a pointer to the text, and its length.
    private String behind(int at, int width, ByteOrder order) throws IOException {
        long string = pointer(note.duplicate().order(order), at, width);
        if (string == 0) {
            return "";
        }
        var header = file.load(string, 2L * width).order(order);
        long length = pointer(header, width, width);
        if (length == 0) {
            return "";
        }
        if (length < 0 || length > LONGEST) {
            throw unreadable("no text has " + length + " bytes");
        }
        return latin(file.load(pointer(header, 0, width), length), (int) length);
    }

    private static long pointer(ByteBuffer piece, int at, int width) {
        return width == 8 ? piece.getLong(at) : Integer.toUnsignedLong(piece.getInt(at));
    }

    private static String latin(ByteBuffer piece, int length) {
        var bytes = new byte[length];
        piece.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private IOException unreadable(String what) {
        return file.bytes().malformed(offset, "in what Go says of its build, " + what);
    }
}
