package dev.qiangcai.shop.browser;

import java.util.List;
import java.util.Optional;

/// What the owner copied out of their own browser: a request "as cURL", or a cookies.txt.
///
/// Only what makes a session: nothing of the browser's own headers is read. `toString` shows no value.
///
/// @param authorization the header of that name, whole
public record Copied(List<CopiedCookie> cookies, Optional<String> authorization) {
    /// More is no copy of a browser's cookies.
    public static final int LARGEST = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public Copied {
        cookies = List.copyOf(cookies);
    }

    /// Tells by the text itself which of the two it is.
    ///
    /// @throws BadCopy when it is neither, or not well-formed
    public static Copied read(String text) {
        if (text.length() > LARGEST) {
            throw new BadCopy("large", LARGEST);
        }
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var start = plain.stripLeading();
        if (start.isEmpty()) {
            throw new BadCopy("empty");
        }
        if (start.matches("(?s)curl(\\.exe)?\\s.*")) {
            return CurlCommand.read(start);
        }
        if (CookieFile.looksLike(plain)) {
            return CookieFile.read(plain);
        }
        boolean elsewhere = start.matches("(?s)(?i)(\\$session|invoke-webrequest|await fetch|fetch\\().*");
        throw new BadCopy(elsewhere ? "otherCopy" : "unknown");
    }

    @Override
    public String toString() {
        return "Copied" + cookies + (authorization.isPresent() ? " and authorization" : "");
    }
}
