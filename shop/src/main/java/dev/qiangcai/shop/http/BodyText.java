package dev.qiangcai.shop.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A body's bytes as text, decoded as a browser would: byte order mark, `Content-Type`, then what the first KiB of the
/// page declares, then UTF-8. A charset that nobody knows counts as not declared.
final class BodyText {
    private static final int HEAD = 1024;
    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");
    private static final Pattern IN_PAGE = Pattern.compile(
            "(?i)<(?:meta\\b[^>]*?\\bcharset|\\?xml\\b[^>]*?\\bencoding)\\s*=\\s*[\"']?([\\w.:+-]{1,40})");

    private BodyText() {}

    static String decode(byte[] bytes, String contentType) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return text(bytes, 3, UTF_8);
        if (starts(bytes, 0xFE, 0xFF)) return text(bytes, 2, UTF_16BE);
        if (starts(bytes, 0xFF, 0xFE)) return text(bytes, 2, UTF_16LE);
        return text(
                bytes,
                0,
                named(IN_HEADER, contentType)
                        .or(() -> contentType.contains("json") ? Optional.empty() : declared(bytes))
                        .orElse(UTF_8));
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
