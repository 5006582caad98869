package dev.qiangcai.shop.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A cookies.txt, as Netscape wrote it and curl, wget and browsers' extensions do: seven fields a line, tabs between.
final class CookieFile {
    private static final String HTTP_ONLY = "#HttpOnly_";
    private static final Pattern TITLE = Pattern.compile("# (Netscape )?HTTP Cookie File.*");
    private static final Pattern HOST =
            Pattern.compile("\\.?[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*|\\[?[0-9a-fA-F:]+]?");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}");
    private static final int FIELDS = 7;
    /// More cookies of the whole browser than any browser keeps.
    private static final int MOST = 20_000;

    private CookieFile() {}

    static boolean looksLike(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(20)
                .anyMatch(line -> TITLE.matcher(line).matches()
                        || line.startsWith(HTTP_ONLY)
                        || line.split("\t", -1).length >= FIELDS - 1);
    }

    /// @throws BadCopy naming the line
    static Copied read(String text) {
        var cookies = new ArrayList<CopiedCookie>();
        var lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            boolean httpOnly = line.startsWith(HTTP_ONLY);
            if (!line.isBlank() && (httpOnly || !line.startsWith("#"))) {
                cookies.add(cookie(httpOnly ? line.substring(HTTP_ONLY.length()) : line, httpOnly, number));
            }
            if (cookies.size() > MOST) {
                throw new BadCopy("many", MOST);
            }
        }
        if (cookies.isEmpty()) {
            throw new BadCopy("noCookies");
        }
        return new Copied(cookies, Optional.empty());
    }

    private static CopiedCookie cookie(String line, boolean httpOnly, int number) {
        var fields = List.of(line.split("\t", -1));
        // What copies a line often loses the tab before an empty value.
        if (fields.size() != FIELDS && fields.size() != FIELDS - 1) {
            throw new BadCopy("fields", number, fields.size());
        }
        var value = fields.size() == FIELDS ? fields.get(6) : "";
        var domain = fitting(HOST, fields.get(0), "host", number).toLowerCase(Locale.ROOT);
        boolean below = flag(fields.get(1), number) || domain.startsWith(".");
        var path = fields.get(2);
        if (!path.startsWith("/") || !CookieText.fitsAttribute(path)) {
            throw new BadCopy("field", number, "path");
        }
        if (!CookieText.fitsName(fields.get(5)) || !CookieText.fitsValue(value)) {
            throw new BadCopy("field", number, "name, value");
        }
        return new CopiedCookie(
                fields.get(5),
                value,
                new CopiedCookie.Scope(domain.replaceFirst("^\\.", ""), below, path),
                new CopiedCookie.Marks(flag(fields.get(3), number), httpOnly),
                expires(fields.get(4), number));
    }

    private static boolean flag(String text, int number) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw new BadCopy("field", number, "TRUE, FALSE");
        };
    }

    /// Nothing and zero: until the browser is closed.
    private static Optional<Instant> expires(String text, int number) {
        var seconds = text.isEmpty() ? 0 : Long.parseLong(fitting(SECONDS, text, "expires", number));
        return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private static String fitting(Pattern pattern, String text, String field, int number) {
        if (!pattern.matcher(text).matches()) {
            throw new BadCopy("field", number, field);
        }
        return text;
    }
}
