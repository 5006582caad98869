package dev.qiangcai.shop;

import dev.qiangcai.shop.page.Reply;
import java.util.HashMap;
import java.util.Map;

/// By what a page that was looked at is known again, in a few bytes: its validators (RFC 9110, 8.8), and the length and
/// hash of its text. Two texts of one length share a hash once in four thousand million times.
///
/// @param tag its `ETag`; empty where it had none
/// @param date its `Last-Modified`; empty where it had none
/// @param length of its text, in characters
public record PagePrint(String tag, String date, int length, int hash) {
    /// Of a page that has not been seen.
    public static final PagePrint NONE = new PagePrint("", "", -1, 0);

    private static final int LONGEST = 512;

    static PagePrint of(Reply reply) {
        return new PagePrint(
                header(reply, "etag"),
                header(reply, "last-modified"),
                reply.body().length(),
                reply.body().hashCode());
    }

    /// The headers that ask for the page only if it is another one by now.
    Map<String, String> conditions() {
        var headers = new HashMap<String, String>();
        if (!tag.isEmpty()) headers.put("If-None-Match", tag);
        if (!date.isEmpty()) headers.put("If-Modified-Since", date);
        return headers;
    }

    /// Whether that text is the one that was seen.
    boolean fits(Reply reply) {
        return length == reply.body().length() && hash == reply.body().hashCode();
    }

    private static String header(Reply reply, String name) {
        return reply.header(name).filter(value -> value.length() <= LONGEST).orElse("");
    }
}
