package dev.qiangcai.gotemplate;

import java.util.Optional;

/// Cuts a template into words, one at a time: the text between actions, and what stands in them.
final class Lexer {
    private static final int END = -1;
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    /// A trim marker and the space beside it.
    private static final int MARKER = 2;

    private final String input;
    private int start;
    private int position;
    private int parens;
    private boolean inside;
    private boolean failed;

    Lexer(String input) {
        this.input = input;
    }

    /// The next word; at the end, and behind an error, the end again and again.
    Token next() {
        if (failed) {
            return new Token(Kind.END_OF_INPUT, new Span(start, start), "");
        }
        return inside ? action() : text();
    }

    private Token text() {
        while (true) {
            var open = input.indexOf(OPEN, position);
            if (open < 0) {
                position = input.length();
                return word(position > start ? Kind.TEXT : Kind.END_OF_INPUT);
            }
            var trims = leftMarker(open + OPEN.length());
            position = trims ? trimmedEnd(open) : open;
            if (position > start) {
                var words = word(Kind.TEXT);
                skipTo(open);
                return words;
            }
            var behind = open + OPEN.length() + (trims ? MARKER : 0);
            if (!input.startsWith("/*", behind)) {
                return opening(open, behind);
            }
            var mistake = comment(behind);
            if (mistake.isPresent()) {
                return error(mistake.get());
            }
        }
    }

    private Token opening(int open, int behind) {
        start = open;
        position = open + OPEN.length();
        var delimiter = word(Kind.LEFT_DELIMITER);
        skipTo(behind);
        parens = 0;
        inside = true;
        return delimiter;
    }

    /// Passes a comment; answers what is wrong with it.
    private Optional<String> comment(int open) {
        skipTo(open);
        var closed = input.indexOf("*/", open + 2);
        if (closed < 0) {
            return Optional.of("unclosed comment");
        }
        position = closed + 2;
        if (!atClose()) {
            return Optional.of("comment ends before closing delimiter");
        }
        close();
        return Optional.empty();
    }

    private Token action() {
        if (atClose()) {
            return parens == 0 ? closing() : error("unclosed left paren");
        }
        var point = take();
        if (space(point)) {
            return spaces();
        }
        if (digit(point) || point == '+' || point == '-') {
            return number();
        }
        return switch (point) {
            case END -> error("unclosed action");
            case '=' -> word(Kind.ASSIGN);
            case ':' -> take() == '=' ? word(Kind.DECLARE) : error("expected :=");
            case '|' -> word(Kind.PIPE);
            case '"' -> quote('"', Kind.STRING, "unterminated quoted string");
            case '\'' -> quote('\'', Kind.CHAR_CONSTANT, "unterminated character constant");
            case '`' -> rawQuote();
            case '$' -> fieldOrVariable(Kind.VARIABLE, Kind.VARIABLE);
            case '.' ->
                // As in Go, a dot at the very end is the beginning of a number.
                position == input.length() || digit(input.charAt(position))
                        ? number()
                        : fieldOrVariable(Kind.DOT, Kind.FIELD);
            case '(' -> {
                parens++;
                yield word(Kind.LEFT_PAREN);
            }
            case ')' -> {
                parens--;
                yield parens < 0 ? error("unexpected right paren") : word(Kind.RIGHT_PAREN);
            }
            default -> other(point);
        };
    }

    private Token other(int point) {
        if (alphanumeric(point)) {
            return identifier();
        }
        return point < 128 && GoText.printable(point)
                ? word(Kind.CHAR)
                : error("unrecognized character in action: " + GoText.unicode(point));
    }

    private Token closing() {
        if (rightMarker(position)) {
            skipTo(position + MARKER);
            position += CLOSE.length();
            var delimiter = word(Kind.RIGHT_DELIMITER);
            skipTo(trimmedStart(position));
            inside = false;
            return delimiter;
        }
        position += CLOSE.length();
        inside = false;
        return word(Kind.RIGHT_DELIMITER);
    }

    /// Behind a comment: its delimiter, with the space that is trimmed.
    private void close() {
        var trims = rightMarker(position);
        position += CLOSE.length() + (trims ? MARKER : 0);
        skipTo(trims ? trimmedStart(position) : position);
    }

    private Token spaces() {
        while (space(peek())) {
            take();
        }
        // The last space may belong to the marker of the delimiter.
        if (rightMarker(position - 1) && input.startsWith(CLOSE, position - 1 + MARKER)) {
            position--;
            if (position == start) {
                return closing();
            }
        }
        return word(Kind.SPACE);
    }

    private Token identifier() {
        while (alphanumeric(peek())) {
            take();
        }
        return terminated(Kind.of(input.substring(start, position)));
    }

    private Token fieldOrVariable(Kind bare, Kind named) {
        if (atTerminator()) {
            return word(bare);
        }
        while (alphanumeric(peek())) {
            take();
        }
        return terminated(named);
    }

    private Token terminated(Kind kind) {
        return atTerminator() ? word(kind) : error("bad character " + GoText.unicode(peek()));
    }

    private Token quote(int quote, Kind kind, String unterminated) {
        while (true) {
            var point = take();
            if (point == '\\') {
                point = take();
                if (point != END && point != '\n') {
                    continue;
                }
            }
            if (point == END || point == '\n') {
                return error(unterminated);
            }
            if (point == quote) {
                return word(kind);
            }
        }
    }

    private Token rawQuote() {
        var close = input.indexOf('`', position);
        if (close < 0) {
            return error("unterminated raw quoted string");
        }
        position = close + 1;
        return word(Kind.RAW_STRING);
    }

    private Token number() {
        position = start;
        var good = scanNumber();
        var complex = good && (peek() == '+' || peek() == '-');
        if (complex) {
            good = scanNumber() && input.charAt(position - 1) == 'i';
        }
        if (!good) {
            return error("bad number syntax: " + GoText.quoted(input.substring(start, position)));
        }
        return word(complex ? Kind.COMPLEX : Kind.NUMBER);
    }

    private boolean scanNumber() {
        accept("+-");
        var digits = "0123456789_";
        if (accept("0")) {
            digits = accept("xX")
                    ? "0123456789abcdefABCDEF_"
                    : accept("oO") ? "01234567_" : accept("bB") ? "01_" : digits;
        }
        run(digits);
        if (accept(".")) {
            run(digits);
        }
        var exponent = digits.length() == 11 ? "eE" : digits.length() == 23 ? "pP" : "";
        if (accept(exponent)) {
            accept("+-");
            run("0123456789_");
        }
        accept("i");
        if (alphanumeric(peek())) {
            take();
            return false;
        }
        return true;
    }

    private boolean accept(String valid) {
        var good = peek() != END && valid.indexOf(peek()) >= 0;
        if (good) {
            take();
        }
        return good;
    }

    private void run(String valid) {
        while (accept(valid)) {}
    }

    /// Whether a word may end here. So `.X.Y` is two words, and `$x+2` none.
    private boolean atTerminator() {
        var point = peek();
        return point == END || space(point) || ".,|:)(".indexOf(point) >= 0 || input.startsWith(CLOSE, position);
    }

    private boolean atClose() {
        return input.startsWith(CLOSE, position)
                || (rightMarker(position) && input.startsWith(CLOSE, position + MARKER));
    }

    private boolean leftMarker(int at) {
        return at + 1 < input.length() && input.charAt(at) == '-' && space(input.charAt(at + 1));
    }

    private boolean rightMarker(int at) {
        return at + 1 < input.length() && space(input.charAt(at)) && input.charAt(at + 1) == '-';
    }

    private int trimmedEnd(int end) {
        var at = end;
        while (at > start && space(input.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int trimmedStart(int from) {
        var at = from;
        while (at < input.length() && space(input.charAt(at))) {
            at++;
        }
        return at;
    }

    private int peek() {
        return position < input.length() ? input.codePointAt(position) : END;
    }

    private int take() {
        var point = peek();
        position += point == END ? 0 : Character.charCount(point);
        return point;
    }

    private void skipTo(int at) {
        position = at;
        start = at;
    }

    private Token word(Kind kind) {
        var token = new Token(kind, new Span(start, position), input.substring(start, position));
        start = position;
        return token;
    }

    private Token error(String message) {
        failed = true;
        return new Token(Kind.ERROR, new Span(start, position), message);
    }

    private static boolean space(int point) {
        return point == ' ' || point == '\t' || point == '\r' || point == '\n';
    }

    private static boolean digit(int point) {
        return point >= '0' && point <= '9';
    }

    private static boolean alphanumeric(int point) {
        return point == '_' || (point >= 0 && (Character.isLetter(point) || Character.isDigit(point)));
    }
}
