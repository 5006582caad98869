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
        file.put(0, new byte[] {
            0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)
        });
        file.putShort(16, (short) 2).putShort(18, (short) (wide ? 62 : 3));
        pointer(file, wide ? 32 : 28, wide ? 64 : 52);
        file.putShort(wide ? 54 : 42, (short) (wide ? 56 : 32)).putShort(wide ? 56 : 44, (short) 1);
        int at = wide ? 64 : 52;
        file.putInt(at, 1).putInt(at + (wide ? 4 : 24), 6);
        pointer(file, at + (wide ? 8 : 4), VARIABLES);
        pointer(file, at + (wide ? 16 : 8), ADDRESS);
        pointer(file, at + (wide ? 32 : 16), variables.length);
        file.put(VARIABLES, variables);
        return file.array();
    }

    private void pointer(ByteBuffer piece, int at, long value) {
        if (wide) {
            piece.putLong(at, value);
        } else {
            piece.putInt(at, (int) value);
        }
    }
}
