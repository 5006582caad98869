package dev.qiangcai.cli;

import java.net.IDN;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A page's address as people paste it: with a host in any script, and characters that an address must encode.
final class PageAddress {
    private static final Pattern WEB = Pattern.compile("(?i)(https?://)([^/?#:@]+)(.*)");

    private PageAddress() {}

    /// What is no address at all becomes one that names the text, so that its line can say so.
    static URI of(String text) {
        var plain = ascii(text.strip());
        return address(plain)
                .or(() -> address(encoded(plain)))
                .orElseGet(() -> URI.create(URLEncoder.encode(plain, StandardCharsets.UTF_8)));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String ascii(String text) {
        var web = WEB.matcher(text);
        try {
            return web.matches() ? web.group(1) + IDN.toASCII(web.group(2), IDN.ALLOW_UNASSIGNED) + web.group(3) : text;
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static String encoded(String text) {
        var ascii = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && b < 0x7F && "\"<>\\^`{|}[]%".indexOf(b) < 0;
            ascii.append(plain ? Character.toString((char) b) : "%%%02X".formatted(b & 0xFF));
        }
        return ascii.toString();
    }
}
