package dev.qiangcai.gotemplate;

/// A stretch of the template as its author wrote it, in characters: from the first to the one behind the last.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs forwards from 0, was " + start + " to " + end);
        }
    }

    Span to(Span later) {
        return new Span(start, later.end);
    }
}
