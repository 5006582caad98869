package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

/// A recorded response as it came over the wire: status line, headers, an empty line, the body.
final class HttpText {
    private HttpText() {}

    static Optional<Reply> parse(URI uri, String text) {
        var plain = text.replace("\r\n", "\n");
        int gap = plain.indexOf("\n\n");
        var head = (gap < 0 ? plain.stripTrailing() : plain.substring(0, gap)).split("\n", -1);
        var status = head[0].split(" ", 3);
        if (!head[0].startsWith("HTTP/") || status.length < 2 || !status[1].matches("[1-5][0-9]{2}")) {
            return Optional.empty();
        }
        var headers = new HashMap<String, String>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            if (colon < 1) {
                return Optional.empty();
            }
            headers.putIfAbsent(
                    head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    head[i].substring(colon + 1).strip());
        }
        return Optional.of(
                new Reply(Integer.parseInt(status[1]), uri, headers, gap < 0 ? "" : plain.substring(gap + 2)));
    }
}
