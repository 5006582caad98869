package dev.qiangcai.shop.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qiangcai.shop.page.Picture;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A body's bytes as text, decoded as a browser would: byte order mark, `Content-Type`, then what the first KiB of
/// the page declares, then UTF-8. A charset that nobody knows counts as not declared, and one that the bytes cannot
/// be in gives way to another. A picture's bytes stay what they are, a character each.
public final class BodyText {
    private static final int HEAD = 1024;
    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");
    private static final Pattern IN_PAGE = Pattern.compile(
            "(?i)<(?:meta\\b[^>]*?\\bcharset|\\?xml\\b[^>]*?\\bencoding)\\s*=\\s*[\"']?([\\w.:+-]{1,40})");

    private BodyText() {}

    /// @param contentType the header as it came; may be empty
    public static String decode(byte[] bytes, String contentType) {
        if (contentType.startsWith("image/") || (contentType.isEmpty() && Picture.begins(bytes))) {
            return text(bytes, 0, ISO_8859_1);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return text(bytes, 3, UTF_8);
        if (starts(bytes, 0xFE, 0xFF)) return text(bytes, 2, UTF_16BE);
        if (starts(bytes, 0xFF, 0xFE)) return text(bytes, 2, UTF_16LE);
        var inHeader = named(IN_HEADER, contentType);
        var inPage = contentType.contains("json") ? Optional.<Charset>empty() : declared(bytes);
        var first = inHeader.or(() -> inPage).orElse(UTF_8);
        // A server often names one charset for pages of many; bytes that cannot be in it decide for the other.
        return strictly(bytes, first)
                .or(() -> inPage.filter(it -> !it.equals(first)).flatMap(it -> strictly(bytes, it)))
                .or(() -> GuessedCharset.of(bytes)
                        .filter(_ -> first.equals(UTF_8) && !contentType.contains("json"))
                        .map(it -> text(bytes, 0, it)))
                .orElseGet(() -> text(bytes, 0, first));
    }

    /// Empty where the bytes cannot be in that charset.
    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        return named(IN_PAGE, new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1));
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? charset(match.group(1)) : Optional.empty();
    }

    /// The wider sets that browsers read these labels as: pages that say GBK or Shift-JIS use their extensions.
    private static Optional<Charset> charset(String label) {
        var name = switch (label.toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936" -> "GB18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji" -> "windows-31j";
            case "latin1", "iso-8859-1", "us-ascii", "ascii" -> "windows-1252";
            default -> label;
        };
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    private static String text(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }
}
