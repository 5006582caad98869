package dev.qiangcai.promql;

import java.util.function.IntPredicate;

/// A place in an expression, and the word that is being read there.
final class Cursor {
    private static final int END = -1;

    private final String text;
    private int start;
    private int position;
    private int width;

    Cursor(String text) {
        this.text = text;
    }

    /// A word begins here.
    void begin() {
        start = position;
    }

    /// The next character, which now belongs to the word; -1 at the end.
    int take() {
        var point = peek();
        width = point == END ? 0 : Character.charCount(point);
        position += width;
        return point;
    }

    /// Gives back what was taken last. Works once.
    void back() {
        position -= width;
        width = 0;
    }

    int peek() {
        return position < text.length() ? text.codePointAt(position) : END;
    }

    boolean accept(int point) {
        var there = peek() == point;
        if (there) {
            take();
        }
        return there;
    }

    /// Takes the next character where it is one of these.
    boolean any(String points) {
        var there = is(points);
        if (there) {
            take();
        }
        return there;
    }

    boolean is(String points) {
        return peek() != END && points.indexOf(peek()) >= 0;
    }

    void run(IntPredicate wanted) {
        while (wanted.test(peek())) {
            take();
        }
    }

    void skip(IntPredicate unwanted) {
        run(unwanted);
        begin();
    }

    /// Whether that character comes next, behind what is to be skipped. Takes nothing.
    boolean follows(IntPredicate skipped, int point) {
        var ahead = position;
        while (ahead < text.length() && skipped.test(text.charAt(ahead))) {
            ahead++;
        }
        return ahead < text.length() && text.charAt(ahead) == point;
    }

    /// The word so far.
    String taken() {
        return text.substring(start, position);
    }

    Token token(Kind kind) {
        return new Token(kind, taken(), new Span(start, position));
    }

    /// What is wrong from the word's start on.
    Broken broken(String message) {
        return new Broken(message, new Span(start, text.length()));
    }
}
