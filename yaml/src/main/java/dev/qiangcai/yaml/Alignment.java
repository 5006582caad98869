package dev.qiangcai.yaml;

import java.util.Arrays;

/// Lays the text of a scalar beside the way it is written, and so finds the place of each character.
///
/// The text is known already, so nothing is decided here: where the two do not run together as expected, every
/// character that is left gets the place of the scalar itself.
final class Alignment {
    private final String text;
    private final String written;
    private final int start;
    private final int end;
    private final Excerpt.Style style;
    private final int[] places;
    private final int[] ends;
    private int at;
    private int reached;

    private Alignment(String text, Spot source, Excerpt.Style style) {
        this.text = text;
        this.written = source.ground().text();
        this.start = source.start();
        this.end = source.end();
        this.style = style;
        this.places = new int[text.length() + 1];
        this.ends = new int[text.length() + 1];
    }

    static Alignment of(String text, Spot source, Excerpt.Style style) {
        var alignment = new Alignment(text, source, style);
        alignment.align();
        return alignment;
    }

    /// Where a character of the text, or its end, stands in the ground's text.
    int start(int unit) {
        return places[unit];
    }

    /// Where the way in which that character is written ends: behind the last sign of an escape.
    int end(int unit) {
        return Math.max(ends[unit], places[unit] + 1);
    }

    private void align() {
        var aligned = switch (style) {
            case PLAIN -> flow(start, end);
            case SINGLE_QUOTED, DOUBLE_QUOTED -> flow(start + 1, end - 1);
            case LITERAL, FOLDED -> block();
        };
        if (!aligned) {
            Arrays.fill(places, reached, places.length, start);
        }
    }

    private boolean flow(int from, int to) {
        at = from;
        while (reached < text.length()) {
            if (at >= to || !(lineBreak(to) || escape(to) || same())) {
                return false;
            }
        }
        places[reached] = at;
        return true;
    }

    /// A line break within a plain or quoted scalar is a space, more of them are one fewer; blanks around them go.
    private boolean lineBreak(int to) {
        var probe = at;
        var breaks = 0;
        while (probe < to && " \t\r\n".indexOf(written.charAt(probe)) >= 0) {
            breaks += written.charAt(probe) == '\n' ? 1 : 0;
            probe++;
        }
        if (breaks == 0) {
            return false;
        }
        for (var i = 0; i < Math.max(1, breaks - 1) && reached < text.length(); i++) {
            places[reached++] = at;
        }
        at = probe;
        return true;
    }

    private boolean escape(int to) {
        var quote = written.charAt(at);
        if (style == Excerpt.Style.SINGLE_QUOTED && quote == '\'') {
            return step(2, 1);
        }
        if (style != Excerpt.Style.DOUBLE_QUOTED || quote != '\\' || at + 1 >= to) {
            return false;
        }
        return switch (written.charAt(at + 1)) {
            case 'x' -> step(4, 1);
            case 'u' -> step(6, 1);
            case 'U' -> step(10, Character.charCount(text.codePointAt(reached)));
            case '\n', '\r' -> joined(to);
            default -> step(2, 1);
        };
    }

    /// A line break that a backslash takes away, with the blanks behind it.
    private boolean joined(int to) {
        at++;
        while (at < to && " \t\r\n".indexOf(written.charAt(at)) >= 0) {
            at++;
        }
        return true;
    }

    private boolean step(int wide, int units) {
        for (var i = 0; i < units; i++) {
            ends[reached] = at + wide;
            places[reached++] = at;
        }
        at += wide;
        return true;
    }

    private boolean same() {
        return written.charAt(at) == text.charAt(reached) && step(1, 1);
    }

    private boolean block() {
        var content = text.stripTrailing().length();
        at = written.indexOf('\n', start) + 1;
        var indent = indent();
        while (at > 0 && at < end && reached < content) {
            if (!line(indent, content)) {
                return false;
            }
        }
        Arrays.fill(places, reached, places.length, Math.max(start, at - 1));
        return reached >= content;
    }

    /// The blanks before the first line that is not empty, without those that belong to the text.
    private int indent() {
        var probe = at;
        while (probe < end && " \r\n".indexOf(written.charAt(probe)) >= 0) {
            probe++;
        }
        var lead = 0;
        while (lead < text.length() && "\r\n".indexOf(text.charAt(lead)) >= 0) {
            lead++;
        }
        var own = lead;
        while (own < text.length() && text.charAt(own) == ' ') {
            own++;
        }
        return probe - (written.lastIndexOf('\n', probe - 1) + 1) - (own - lead);
    }

    private boolean line(int indent, int content) {
        for (var i = 0; i < indent && at < end && written.charAt(at) == ' '; i++) {
            at++;
        }
        while (at < end && reached < content && "\r\n".indexOf(written.charAt(at)) < 0) {
            if (!same()) {
                return blankTail();
            }
        }
        var next = written.indexOf('\n', at);
        var behind = next < 0 || next >= end ? end : next + 1;
        breaks(content);
        at = behind;
        return true;
    }

    private boolean blankTail() {
        var next = written.indexOf('\n', at);
        if (!written.substring(at, next < 0 ? end : next).isBlank()) {
            return false;
        }
        at = next < 0 ? end : next + 1;
        return true;
    }

    private void breaks(int content) {
        var folded = style == Excerpt.Style.FOLDED;
        if (reached < content && text.charAt(reached) == (folded ? ' ' : '\n')) {
            places[reached++] = at;
        } else if (folded) {
            while (reached < content && text.charAt(reached) == '\n') {
                places[reached++] = at;
            }
        }
    }
}
