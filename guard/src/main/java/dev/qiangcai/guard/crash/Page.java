package dev.qiangcai.guard.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A report being written: bytes of fixed number, allocated beforehand, in which nothing is ever allocated.
/// What does not fit is left out, and that is said in the last line.
///
/// Threads: one at a time.
final class Page {
    private static final byte[] FULL = "\n… cut off here: a report holds no more\n".getBytes(StandardCharsets.UTF_8);
    private static final String HEX = "0123456789abcdef";

    private final byte[] bytes;
    private int most;
    private int length;
    private boolean full;

    Page(int capacity) {
        this.bytes = new byte[capacity];
        this.most = capacity;
    }

    /// Begins anew, with room for that many bytes.
    void clear(int mostBytes) {
        most = Math.min(bytes.length, mostBytes);
        length = 0;
        full = false;
    }

    int length() {
        return length;
    }

    /// Puts trusted text, such as our own words.
    Page put(String text) {
        for (var i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    Page put(long number) {
        if (number < 0) {
            put('-');
        }
        var divisor = 1_000_000_000_000_000_000L;
        while (divisor > 1 && number / divisor == 0) {
            divisor /= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            put((char) ('0' + Math.abs(number / divisor % 10)));
        }
        return this;
    }

    /// Puts a moment in UTC, such as `2026-11-23T18:05:00Z`.
    Page time(long epochMillis) {
        var seconds = Math.floorDiv(epochMillis, 1_000L);
        var day = Math.floorDiv(seconds, 86_400L);
        var second = Math.floorMod(seconds, 86_400);
        // days since 1 March of the year 0, in whole cycles of 400 years; then March is the first month
        var since = day + 719_468;
        var cycle = Math.floorDiv(since, 146_097L);
        var ofCycle = Math.floorMod(since, 146_097);
        var year = (ofCycle - ofCycle / 1_460 + ofCycle / 36_524 - ofCycle / 146_096) / 365;
        var ofYear = ofCycle - (365 * year + year / 4 - year / 100);
        var month = (5 * ofYear + 2) / 153;
        put(cycle * 400 + year + (month >= 10 ? 1 : 0)).put("-");
        two(month < 10 ? month + 3 : month - 9)
                .put("-")
                .two(ofYear - (153 * month + 2) / 5 + 1)
                .put("T");
        return two(second / 3_600)
                .put(":")
                .two(second / 60 % 60)
                .put(":")
                .two(second % 60)
                .put("Z");
    }

    private Page two(int number) {
        return put(number < 10 ? "0" : "").put(number);
    }

    Page hex(int number) {
        for (var shift = 28; shift >= 0; shift -= 4) {
            put(HEX.charAt((number >>> shift) & 15));
        }
        return this;
    }

    /// Puts strangers' text: at most so many characters, none of which can end a line or steer a terminal.
    Page quote(String text, int most) {
        var end = Math.min(text.length(), most);
        for (var i = 0; i < end; i++) {
            var letter = text.charAt(i);
            if (letter == '\n') {
                put("\\n");
            } else if (letter == '\t') {
                put(' ');
            } else {
                put(Character.isISOControl(letter) ? '?' : letter);
            }
        }
        if (end < text.length()) {
            put("… (").put(text.length() - end).put(" more characters)");
        }
        return this;
    }

    /// Ends the report, with a word where it was too long.
    void close() {
        if (full) {
            System.arraycopy(FULL, 0, bytes, length, FULL.length);
            length += FULL.length;
        }
    }

    void writeTo(OutputStream sink) throws IOException {
        sink.write(bytes, 0, length);
    }

    void copyTo(Page other) {
        System.arraycopy(bytes, 0, other.bytes, 0, length);
        other.length = length;
    }

    /// UTF-8 by hand: an encoder would allocate. Half a surrogate pair becomes a question mark, and so does a whole
    /// one.
    private void put(char letter) {
        var wide = Character.isSurrogate(letter) ? '?' : letter;
        var need = wide < 0x80 ? 1 : wide < 0x800 ? 2 : 3;
        if (full || length + need > most - FULL.length) {
            full = true;
        } else if (need == 1) {
            bytes[length++] = (byte) wide;
        } else {
            if (need == 2) {
                bytes[length++] = (byte) (0xC0 | (wide >> 6));
            } else {
                bytes[length++] = (byte) (0xE0 | (wide >> 12));
                bytes[length++] = (byte) (0x80 | ((wide >> 6) & 0x3F));
            }
            bytes[length++] = (byte) (0x80 | (wide & 0x3F));
        }
    }
}
