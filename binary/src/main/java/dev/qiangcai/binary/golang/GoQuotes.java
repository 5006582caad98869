package dev.qiangcai.binary.golang;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Texts as Go's source code quotes them: raw between backquotes, with escapes between double quotes.
final class GoQuotes {
    private static final String LETTERS = "abfnrtv\\'\"";
    private static final String MEANT = "\u0007\b\f\n\r\t\u000b\\'\"";

    private GoQuotes() {}

    /// The quoted text that it begins with, quotes included; empty if it begins with none, or with one that never ends.
    static Optional<String> prefix(String text) {
        if (!quoted(text)) {
            return Optional.empty();
        }
        char quote = text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                return Optional.of(text.substring(0, i + 1));
            }
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            }
        }
        return Optional.empty();
    }

    /// Whether it is quoted from end to end, or not at all.
    static boolean whole(String text) {
        return !quoted(text) || prefix(text).filter(text::equals).isPresent();
    }

    /// What the quotes stand for; a text without quotes stands for itself.
    static String open(String text) {
        if (!quoted(text)) {
            return text;
        }
        var inside = text.substring(1, text.length() - 1);
        return text.charAt(0) == '`' ? inside : unescaped(inside);
    }

    private static boolean quoted(String text) {
        return text.startsWith("\"") || text.startsWith("`");
    }

    /// Escapes may name single bytes of a character, so the text is put together as bytes.
    private static String unescaped(String text) {
        var bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int escape = text.indexOf('\\', at);
            int plain = escape < 0 ? text.length() : escape;
            bytes.writeBytes(text.substring(at, plain).getBytes(StandardCharsets.UTF_8));
            at = escape < 0 ? plain : escape(text, escape + 1, bytes);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Adds what the escape stands for.
    ///
    /// @return the place behind it
    private static int escape(String text, int at, ByteArrayOutputStream bytes) {
        char letter = at < text.length() ? text.charAt(at) : '\\';
        int digits = switch (letter) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        if (digits > 0) {
            int code = number(text, at + 1, digits, 16);
            bytes.writeBytes(
                    letter == 'x'
                            ? new byte[] {(byte) code}
                            : Character.toString(code).getBytes(StandardCharsets.UTF_8));
            return at + 1 + digits;
        }
        if (letter >= '0' && letter <= '7') {
            bytes.write(number(text, at, 3, 8));
            return at + 3;
        }
        int known = LETTERS.indexOf(letter);
        bytes.write(known < 0 ? letter : MEANT.charAt(known));
        return at + 1;
    }

    /// A damaged number is the character that stands for what cannot be read.
    private static int number(String text, int at, int digits, int radix) {
        try {
            int code = Integer.parseInt(text, at, Math.min(text.length(), at + digits), radix);
            return Character.isValidCodePoint(code) ? code : 0xfffd;
        } catch (NumberFormatException damaged) {
            return 0xfffd;
        }
    }
}
