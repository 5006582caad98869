package dev.qiangcai.gotemplate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Texts made fit for HTML, for JavaScript, and for an address.
final class Escapes {
    private Escapes() {}

    static String html(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case 0 -> out.append('\uFFFD');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    static String javascript(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\', '\'', '"' -> out.append('\\').appendCodePoint(point);
                case '<', '>', '&', '=' -> out.append(String.format("\\u%04X", point));
                default -> {
                    if (GoText.printable(point)) {
                        out.appendCodePoint(point);
                    } else {
                        out.append(point == 0x7f ? "\177" : String.format("\\u%04X", point));
                    }
                }
            }
        });
        return out.toString();
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
