package dev.qiangcai.shop;

import dev.qiangcai.shop.page.Reply;
import java.util.HashMap;
import java.util.Map;

/// By what a page that was looked at is known again, in a few bytes: its validators (RFC 9110, 8.8), and the length and
/// hash of its text. Two texts of one length share a hash once in four thousand million times.
///
/// Comments, and scripts that hold no data, do not count: many a page writes another number into them each time, and
/// nothing is read from them.
///
/// @param tag its `ETag`; empty where it had none
/// @param date its `Last-Modified`; empty where it had none
/// @param length of its text, in characters
public record PagePrint(String tag, String date, int length, int hash) {
    /// Of a page that has not been seen.
    public static final PagePrint NONE = new PagePrint("", "", -1, 0);

    private static final int LONGEST = 512;

    static PagePrint of(Reply reply) {
        var lasting = lasting(reply.body());
        return new PagePrint(
                header(reply, "etag"), header(reply, "last-modified"), lasting.length(), lasting.hashCode());
    }

    /// The headers that ask for the page only if it is another one by now.
    Map<String, String> conditions() {
        var headers = new HashMap<String, String>();
        if (!tag.isEmpty()) headers.put("If-None-Match", tag);
        if (!date.isEmpty()) headers.put("If-Modified-Since", date);
        return headers;
    }

    /// Whether both are of one text; of a page that has not been seen, none is.
    boolean sameText(PagePrint other) {
        return length >= 0 && length == other.length && hash == other.hash;
    }

    private static String lasting(String body) {
        return without(without(body, "<!--", "--", "-->"), "<script", ">", "</script");
    }

    /// Without what lies between these; what is not closed stays, and so does a script whose tag names JSON.
    ///
    /// @param open how a mark begins that has something behind it
    /// @param opened how that mark ends
    private static String without(String text, String open, String opened, String close) {
        int from = text.indexOf(open);
        if (from < 0) {
            return text;
        }
        var rest = new StringBuilder(text.length());
        int kept = 0;
        while (from >= 0) {
            int inside = text.indexOf(opened, from);
            int end = inside < 0 ? -1 : text.indexOf(close, inside);
            if (end < 0) {
                break;
            }
            if (!text.substring(from, inside).contains("json")) {
                rest.append(text, kept, inside);
                kept = end;
            }
            from = text.indexOf(open, end);
        }
        return rest.append(text, kept, text.length()).toString();
    }

    private static String header(Reply reply, String name) {
        return reply.header(name).filter(value -> value.length() <= LONGEST).orElse("");
    }
}
