package dev.qiangcai.promql;

import java.nio.charset.StandardCharsets;

/// A stretch of an expression.
///
/// @param start the first character, in UTF-16 units from 0
/// @param end the character behind the last
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span goes forward from 0, was " + start + " to " + end);
        }
    }

    /// From the start of this to the end of that.
    Span to(Span that) {
        return new Span(start, that.end);
    }

    /// The same stretch counted in bytes of UTF-8, as Prometheus counts.
    public Span inBytes(String text) {
        return new Span(bytes(text, start), bytes(text, end));
    }

    private static int bytes(String text, int characters) {
        var reach = Math.min(characters, text.length());
        return text.substring(0, reach).getBytes(StandardCharsets.UTF_8).length + characters - reach;
    }
}
