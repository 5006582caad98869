package dev.qiangcai.binary.golang;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Makes the smallest file with a Go linker's note: headers and one segment of variables, without sections.
public record GoForge(boolean wide, ByteOrder order) {
    private static final int VARIABLES = 0x1000;
    private static final long ADDRESS = 0x401000;
    private static final String FRAME = "0123456789abcdef";

    /// As since Go 1.18: the texts follow the note.
    public byte[] inline(String version, String modules) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(note(2));
        counted(bytes, version);
        counted(bytes, modules.isEmpty() ? "" : FRAME + modules + FRAME);
        return file(bytes.toByteArray());
    }

    /// As before Go 1.18: the note points to strings, and they point to texts.
    public byte[] pointed(String version, String modules) {
        int width = wide ? 8 : 4;
        var first = version.getBytes(StandardCharsets.UTF_8);
        var second = (FRAME + modules + FRAME).getBytes(StandardCharsets.UTF_8);
        long strings = ADDRESS + 32;
        long texts = strings + 4L * width;
        var whole = note(order == ByteOrder.BIG_ENDIAN ? 1 : 0);
        var note = ByteBuffer.wrap(whole).order(order);
        pointer(note, 16, strings);
        pointer(note, 16 + width, strings + 2L * width);
        var headers = ByteBuffer.allocate(4 * width).order(order);
        pointer(headers, 0, texts);
        pointer(headers, width, first.length);
        pointer(headers, 2 * width, texts + first.length);
        pointer(headers, 3 * width, second.length);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(whole);
        bytes.writeBytes(headers.array());
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return file(bytes.toByteArray());
    }

    /// As a linker before Go 1.18 really lays it out (cmd/link, buildinfo): the note in a section of its own, behind
    /// other variables; the strings among the variables, and their texts in another segment, which is only read.
    public byte[] old(String version, String modules) {
        int width = wide ? 8 : 4;
        var first = version.getBytes(StandardCharsets.UTF_8);
        var second = modules.isEmpty() ? new byte[0] : (FRAME + modules + FRAME).getBytes(StandardCharsets.UTF_8);
        long constants = ADDRESS + 0x100000;
        var data = ByteBuffer.allocate(0x140).order(order);
        var note = ByteBuffer.wrap(note(order == ByteOrder.BIG_ENDIAN ? 1 : 0)).order(order);
        pointer(note, 16, ADDRESS + 0x100);
        pointer(note, 16 + width, ADDRESS + 0x100 + 2L * width);
        data.put(0x40, note.array());
        pointer(data, 0x100, constants + 5);
        pointer(data, 0x100 + width, first.length);
        pointer(data, 0x100 + 2 * width, second.length == 0 ? 0 : constants + 5 + first.length);
        pointer(data, 0x100 + 3 * width, second.length);
        var texts = new ByteArrayOutputStream();
        texts.writeBytes("other".getBytes(StandardCharsets.UTF_8));
        texts.writeBytes(first);
        texts.writeBytes(second);
        var file = ByteBuffer.allocate(0x2000 + texts.size() + 0x200).order(order);
        header(file, 2);
        segment(file, 0, 4, 0x2000, constants, texts.size());
        segment(file, 1, 6, VARIABLES, ADDRESS, data.limit());
        file.put(VARIABLES, data.array());
        file.put(0x2000, texts.toByteArray());
        sections(file, 0x2000 + (texts.size() + 15) / 16 * 16);
        return file.array();
    }

    /// Nothing, the note, and the names of sections.
    private void sections(ByteBuffer file, int at) {
        int each = wide ? 64 : 40;
        var names = "\0.go.buildinfo\0.shstrtab\0".getBytes(StandardCharsets.US_ASCII);
        file.put(at, names);
        int table = at + 32;
        pointer(file, wide ? 40 : 32, table);
        file.putShort(wide ? 58 : 46, (short) each)
                .putShort(wide ? 60 : 48, (short) 3)
                .putShort(wide ? 62 : 50, (short) 2);
        section(file, table + each, new long[] {1, 1, ADDRESS + 0x40, VARIABLES + 0x40, 32});
        section(file, table + 2 * each, new long[] {15, 3, 0, at, names.length});
    }

    private void section(ByteBuffer file, int at, long[] said) {
        file.putInt(at, (int) said[0]).putInt(at + 4, (int) said[1]);
        for (int i = 2; i < said.length; i++) {
            pointer(file, at + (wide ? i * 8 : 4 + i * 4), said[i]);
        }
    }

    private byte[] note(int flags) {
        var note = Arrays.copyOf("\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1), 32);
        note[14] = (byte) (wide ? 8 : 4);
        note[15] = (byte) flags;
        return note;
    }

    private static void counted(ByteArrayOutputStream bytes, String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        int left = utf8.length;
        while (left > 127) {
            bytes.write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        bytes.write(left);
        bytes.writeBytes(utf8);
    }

    private byte[] file(byte[] variables) {
        var file = ByteBuffer.allocate(VARIABLES + variables.length).order(order);
        header(file, 1);
        segment(file, 0, 6, VARIABLES, ADDRESS, variables.length);
        file.put(VARIABLES, variables);
        return file.array();
    }

    private void header(ByteBuffer file, int segments) {
        file.put(0, new byte[] {
            0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)
        });
        file.putShort(16, (short) 2).putShort(18, (short) (wide ? 62 : 3));
        pointer(file, wide ? 32 : 28, wide ? 64 : 52);
        file.putShort(wide ? 54 : 42, (short) (wide ? 56 : 32)).putShort(wide ? 56 : 44, (short) segments);
    }

    private void segment(ByteBuffer file, int number, int access, int offset, long address, int size) {
        int at = wide ? 64 + number * 56 : 52 + number * 32;
        file.putInt(at, 1).putInt(at + (wide ? 4 : 24), access);
        pointer(file, at + (wide ? 8 : 4), offset);
        pointer(file, at + (wide ? 16 : 8), address);
        pointer(file, at + (wide ? 32 : 16), size);
    }

    private void pointer(ByteBuffer piece, int at, long value) {
        if (wide) {
            piece.putLong(at, value);
        } else {
            piece.putInt(at, (int) value);
        }
    }
}
