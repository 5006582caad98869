package dev.qiangcai.binary.elf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Makes the smallest program that needs something: headers, a loader's name, one library, two versions of it, places
/// to look for it, and sections that a builder forgot.
public record ElfForge(boolean wide, ByteOrder order) {
    private static final int NAMES = 0x300;
    private static final int VERSIONS = 0x400;
    private static final int TABLE = 0x500;
    private static final int SECTION_NAMES = 0x600;
    private static final int SECTIONS = 0x640;
    private static final int SIZE = 0x800;
    private static final int ADDRESS = 0x10000;

    public byte[] program() {
        var file = ByteBuffer.allocate(SIZE).order(order);
        file.put(0, new byte[] {
            0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)
        });
        file.putShort(16, (short) 3).putShort(18, (short) (order == ByteOrder.BIG_ENDIAN ? 22 : 62));
        word(file, wide ? 32 : 28, wide ? 64 : 52);
        word(file, wide ? 40 : 32, SECTIONS);
        file.putShort(wide ? 54 : 42, (short) (wide ? 56 : 32)).putShort(wide ? 56 : 44, (short) 3);
        file.putShort(wide ? 58 : 46, (short) (wide ? 64 : 40)).putShort(wide ? 60 : 48, (short) 4);
        file.putShort(wide ? 62 : 50, (short) 3);
        segment(file, 0, 1, 0, SIZE);
        segment(file, 1, 3, NAMES + 1, 12);
        segment(file, 2, 2, TABLE, wide ? 96 : 48);
        names(file);
        versions(file);
        sections(file);
        long[] table = {1, 13, 5, ADDRESS + NAMES, 0x6ffffffeL, ADDRESS + VERSIONS, 0x6fffffffL, 1, 29, 46, 0, 0};
        for (int i = 0; i < table.length; i++) {
            word(file, TABLE + i * (wide ? 8 : 4), table[i]);
        }
        return file.array();
    }

    private static void names(ByteBuffer file) {
        file.put(NAMES, texts("", "/lib/loader", "libc.so.6", "GLIBC_2.2.5", "GLIBC_2.17", "$ORIGIN/lib:/opt/lib"));
    }

    private static byte[] texts(String... texts) {
        var bytes = new ByteArrayOutputStream();
        for (var text : texts) {
            bytes.writeBytes((text + "\0").getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static void versions(ByteBuffer file) {
        file.putShort(VERSIONS, (short) 1).putShort(VERSIONS + 2, (short) 2);
        file.putInt(VERSIONS + 4, 13).putInt(VERSIONS + 8, 16);
        file.putInt(VERSIONS + 16 + 8, 23).putInt(VERSIONS + 16 + 12, 16);
        file.putInt(VERSIONS + 32 + 8, 35);
    }

    private void sections(ByteBuffer file) {
        file.put(SECTION_NAMES, texts("", ".symtab", ".debug_line"));
        section(file, 1, 1, 2);
        section(file, 2, 9, 1);
        section(file, 3, 0, 3);
    }

    private void section(ByteBuffer file, int index, int name, int type) {
        int at = SECTIONS + index * (wide ? 64 : 40);
        file.putInt(at, name).putInt(at + 4, type);
        word(file, at + (wide ? 24 : 16), SECTION_NAMES);
        word(file, at + (wide ? 32 : 20), 21);
    }

    private void segment(ByteBuffer file, int index, int type, int offset, int size) {
        int at = (wide ? 64 : 52) + index * (wide ? 56 : 32);
        file.putInt(at, type);
        word(file, at + (wide ? 8 : 4), offset);
        word(file, at + (wide ? 16 : 8), ADDRESS + offset);
        word(file, at + (wide ? 32 : 16), size);
    }

    private void word(ByteBuffer file, int at, long value) {
        if (wide) {
            file.putLong(at, value);
        } else {
            file.putInt(at, (int) value);
        }
    }
}
