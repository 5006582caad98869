package dev.qiangcai.shop.browser;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A request that a browser's network tools copied "as cURL". An option that browsers do not write is refused, because
/// nobody knows what the words behind it would mean.
final class CurlCommand {
    private static final Set<String> LONE = Set.of(
            "--compressed",
            "--insecure",
            "-k",
            "--globoff",
            "-g",
            "--location",
            "-L",
            "--silent",
            "-s",
            "--include",
            "-i",
            "--http1.1",
            "--http2",
            "--http3",
            "--get",
            "-G",
            "--head",
            "-I",
            "--path-as-is");
    private static final Set<String> WITH_VALUE = Set.of(
            "-X",
            "--request",
            "-d",
            "--data",
            "--data-raw",
            "--data-binary",
            "--data-ascii",
            "--data-urlencode",
            "-F",
            "--form",
            "-A",
            "--user-agent",
            "-e",
            "--referer",
            "--max-time",
            "-m");
    private static final Set<String> HEADER = Set.of("-H", "--header");
    private static final Set<String> COOKIE = Set.of("-b", "--cookie");

    private final List<String> addresses = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();

    private CurlCommand() {}

    /// @throws BadCopy when it is not whole or not a browser's
    static Copied read(String text) {
        var command = new CurlCommand();
        var words = CurlWords.of(text).iterator();
        words.next();
        while (words.hasNext()) {
            command.take(words.next(), words);
        }
        return command.copied();
    }

    private void take(String word, Iterator<String> words) {
        if (HEADER.contains(word)) {
            header(value(word, words));
        } else if (COOKIE.contains(word)) {
            cookie(value(word, words));
        } else if (word.equals("--url")) {
            addresses.add(value(word, words));
        } else if (WITH_VALUE.contains(word)) {
            value(word, words);
        } else if (word.startsWith("-") && word.length() > 1) {
            takeLone(word);
        } else {
            addresses.add(word);
        }
    }

    private void takeLone(String word) {
        if (word.matches("(?s)-[Hb].+")) {
            take(word.substring(0, 2), List.of(word.substring(2)).iterator());
        } else if (!LONE.contains(word)) {
            throw new BadCopy("option", word.matches("--?[A-Za-z0-9.-]{1,30}") ? word : "-");
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new BadCopy("cut", option);
        }
        return words.next();
    }

    private void header(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new BadCopy("header");
        }
        var value = line.substring(colon + 1).strip();
        switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "cookie" -> cookie(value);
            case "authorization" -> authorizations.add(authorization(value));
            default -> {
                // The browser's own: this program says what it is itself.
            }
        }
    }

    private static String authorization(String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new BadCopy("header");
        }
        return value;
    }

    /// Without an equals sign curl takes it for the name of a file.
    private void cookie(String value) {
        if (!value.contains("=")) {
            throw new BadCopy("cookieFile");
        }
        cookies.add(value);
    }

    private Copied copied() {
        if (addresses.size() != 1) {
            throw new BadCopy("addresses", addresses.size());
        }
        if (authorizations.size() > 1) {
            throw new BadCopy("header");
        }
        var address = address(addresses.getFirst());
        var found = cookies.stream()
                .flatMap(line -> cookies(line, address).stream())
                .toList();
        if (found.isEmpty() && authorizations.isEmpty()) {
            throw new BadCopy("noSession");
        }
        return new Copied(found, authorizations.stream().findFirst());
    }

    private static URI address(String text) {
        try {
            // Browsers write a page's address as they show it; only the host matters here.
            var end = text.indexOf('?');
            var uri = new URI(end < 0 ? text : text.substring(0, end));
            if (uri.getHost() != null && uri.getScheme().matches("(?i)https?")) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Said below: an exception's own text would show the address.
        }
        throw new BadCopy("address");
    }

    private static List<CopiedCookie> cookies(String line, URI address) {
        var cookies = new ArrayList<CopiedCookie>();
        for (var pair : line.split(";", -1)) {
            if (!pair.isBlank()) {
                cookies.add(cookie(pair.strip(), address));
            }
        }
        return cookies;
    }

    private static CopiedCookie cookie(String pair, URI address) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? "" : pair.substring(0, equals);
        var value = pair.substring(equals + 1);
        if (!CookieText.fitsName(name) || !CookieText.fitsValue(value)) {
            throw new BadCopy("cookie");
        }
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        return new CopiedCookie(
                name,
                value,
                new CopiedCookie.Scope(address.getHost().toLowerCase(Locale.ROOT), false, "/"),
                new CopiedCookie.Marks(secure, false),
                Optional.empty());
    }
}
