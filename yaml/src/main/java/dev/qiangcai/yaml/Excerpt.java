package dev.qiangcai.yaml;

import java.util.Optional;

/// The text of a scalar, without quotes, escapes and indentation. It finds each character's place when first asked.
///
/// Safe for use by many threads: those that ask first at the same time find the same.
public final class Excerpt implements Ground {
    private final String text;
    private final Spot source;
    private final Style style;
    private volatile Optional<Alignment> alignment = Optional.empty();

    /// How a scalar is written.
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    Excerpt(String text, Spot source, Style style) {
        this.text = text;
        this.source = source;
        this.style = style;
    }

    @Override
    public String text() {
        return text;
    }

    public Style style() {
        return style;
    }

    /// The scalar as it stands in the file, quotes and all.
    public Spot spot() {
        return source;
    }

    @Override
    public Page page() {
        return source.ground().page();
    }

    @Override
    public int offset(int at) {
        return source.ground().offset(alignment().start(Math.clamp(at, 0, text.length())));
    }

    @Override
    public Region region(int start, int end) {
        var there = alignment();
        var from = Math.clamp(start, 0, text.length());
        var to = Math.clamp(end, from, text.length());
        var first = there.start(from);
        return source.ground().region(first, to > from ? there.end(to - 1) : first);
    }

    private Alignment alignment() {
        var known = alignment;
        if (known.isPresent()) {
            return known.get();
        }
        var found = Alignment.of(text, source, style);
        alignment = Optional.of(found);
        return found;
    }

    @Override
    public String toString() {
        return text;
    }
}
