package dev.qiangcai.shop.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// How a value is written where it stands: it can fill its place and never leave it.
final class Encoding {
    private static final String UNRESERVED = "-._~";
    private static final String PATH = UNRESERVED + "/!$&'()*+,;=:@";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Encoding() {}

    /// One path segment, one query name or value (RFC 3986: all but the unreserved is escaped).
    static String component(String text) {
        return escape(text, UNRESERVED);
    }

    /// A literal part of a path: as the profile wrote it, with what no address can hold escaped.
    static String literal(String text) {
        return escape(text, PATH + "%");
    }

    /// One field of a form body, where a space is a plus.
    static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A header's value: visible ASCII on one line.
    ///
    /// @throws CannotAsk when it is anything else, which could become a second header
    static String header(String text) {
        if (!fitsHeader(text)) {
            throw new CannotAsk(Words.of("profile.header-value"));
        }
        return text;
    }

    static boolean fitsHeader(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
    }

    private static String escape(String text, String kept) {
        if (text.chars().allMatch(c -> plain(c, kept))) {
            return text;
        }
        var escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (plain(b, kept)) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    private static boolean plain(int c, String kept) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kept.indexOf(c) >= 0;
    }
}
