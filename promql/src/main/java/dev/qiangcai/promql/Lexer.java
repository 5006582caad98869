package dev.qiangcai.promql;

import java.util.Locale;

/// Cuts an expression into words, one at a time. What a character means depends on where it stands: inside braces a
/// colon is an error, inside brackets it parts a range from a step.
final class Lexer {
    private static final int END = -1;

    private final Cursor text;
    private int parens;
    private boolean brace;
    private boolean bracket;
    private boolean colon;
    private boolean duration;
    private boolean opening;

    Lexer(String expression) {
        this.text = new Cursor(expression);
    }

    /// The next word; the end of input again and again once it is reached.
    ///
    /// @throws Broken where no word of the language can begin or end
    Token next() {
        while (true) {
            text.skip(Lexer::space);
            if (opening || text.peek() != '#') {
                break;
            }
            text.run(point -> point != '\n' && point != '\r' && point != END);
        }
        text.begin();
        if (brace) {
            return insideBraces();
        }
        var inDuration = opening;
        opening = false;
        return inDuration ? insideBrackets() : statement();
    }

    private Token statement() {
        var point = text.take();
        if (number(point)) {
            text.back();
            return numberOrDuration();
        }
        if (letter(point) || point == ':') {
            return bracket ? bracketWord(point) : word();
        }
        return switch (point) {
            case END -> end();
            case '"', '\'', '`' -> string(point);
            case '(', ')' -> paren(point);
            case '{' -> {
                brace = true;
                yield text.token(Kind.LEFT_BRACE);
            }
            case '[' -> openBracket();
            case ']' -> closeBracket();
            default -> operator(point);
        };
    }

    private Token operator(int point) {
        return switch (point) {
            case ',' -> text.token(Kind.COMMA);
            case '*' -> text.token(Kind.MUL);
            case '/' -> text.token(Kind.DIV);
            case '%' -> text.token(Kind.MOD);
            case '+' -> text.token(Kind.ADD);
            case '-' -> text.token(Kind.SUB);
            case '^' -> text.token(Kind.POW);
            case '@' -> text.token(Kind.AT);
            case '=' -> equals();
            case '!' -> {
                var after = text.take();
                if (after != '=') {
                    throw text.broken("unexpected character after '!': " + GoText.quoted(after));
                }
                yield text.token(Kind.NE);
            }
            case '<' -> text.token(text.accept('=') ? Kind.LE : text.accept('/') ? Kind.TRIM_UPPER : Kind.LT);
            case '>' -> text.token(text.accept('=') ? Kind.GE : text.accept('/') ? Kind.TRIM_LOWER : Kind.GT);
            default -> throw text.broken("unexpected character: " + GoText.quoted(point));
        };
    }

    private Token equals() {
        if (text.peek() == '~') {
            throw text.broken("unexpected character after '=': '~'");
        }
        return text.token(text.accept('=') ? Kind.EQ : Kind.EQUALS);
    }

    private Token end() {
        if (parens != 0) {
            throw text.broken("unclosed left parenthesis");
        }
        if (bracket) {
            throw text.broken("unclosed left bracket");
        }
        return text.token(Kind.END_OF_INPUT);
    }

    private Token paren(int point) {
        if (point == '(') {
            parens++;
            return text.token(Kind.LEFT_PAREN);
        }
        parens--;
        if (parens < 0) {
            text.begin();
            throw text.broken("unexpected right parenthesis ')'");
        }
        return text.token(Kind.RIGHT_PAREN);
    }

    private Token openBracket() {
        if (bracket) {
            throw text.broken("unexpected left bracket '['");
        }
        bracket = true;
        colon = false;
        opening = true;
        return text.token(Kind.LEFT_BRACKET);
    }

    private Token closeBracket() {
        if (!bracket) {
            throw text.broken("unexpected right bracket ']'");
        }
        bracket = false;
        return text.token(Kind.RIGHT_BRACKET);
    }

    /// Behind a bracket has been opened: a duration, or an expression of durations.
    private Token insideBrackets() {
        var point = text.take();
        if (number(point)) {
            text.back();
            duration = true;
            return numberOrDuration();
        }
        opening = point != ']';
        return switch (point) {
            case END -> throw text.broken("unexpected end of input in duration expression");
            case ']' -> closeBracket();
            case ':' -> durationColon();
            case '(', ')' -> paren(point);
            case '+', '-', '*', '/', '%', '^', ',' -> operator(point);
            default -> {
                if (durationWord(point)) {
                    yield durationKeyword("unexpected character in duration expression: " + GoText.quoted(point));
                }
                throw text.broken("unexpected character in duration expression: " + GoText.quoted(point));
            }
        };
    }

    private Token durationColon() {
        if (!duration) {
            text.begin();
            throw text.broken("unexpected colon before duration in duration expression");
        }
        if (colon) {
            text.begin();
            throw text.broken("unexpected repeated colon in duration expression");
        }
        colon = true;
        return text.token(Kind.COLON);
    }

    /// A letter or a colon between brackets, behind the first number.
    private Token bracketWord(int point) {
        if (point == ':') {
            if (colon) {
                throw text.broken("unexpected colon ':'");
            }
            colon = true;
            return text.token(Kind.COLON);
        }
        var wrong = "unexpected character: " + GoText.quoted(point) + ", expected ':'";
        if (!durationWord(point)) {
            throw text.broken(wrong);
        }
        return durationKeyword(wrong);
    }

    private Token durationKeyword(String wrong) {
        text.run(Lexer::letter);
        var kind = Kind.word(text.taken().toLowerCase(Locale.ROOT));
        return switch (kind) {
            case STEP, RANGE, MAX_OF, MIN_OF -> text.token(kind);
            default -> throw text.broken(wrong);
        };
    }

    private Token word() {
        text.run(point -> letter(point) || digit(point) || point == ':');
        var word = text.taken();
        var kind = Kind.word(word.toLowerCase(Locale.ROOT));
        if (kind == Kind.IDENTIFIER && word.indexOf(':') >= 0) {
            return text.token(Kind.METRIC);
        }
        // A metric may be called fill: it is a modifier only with a value behind it.
        return switch (kind) {
            case FILL, FILL_LEFT, FILL_RIGHT -> text.token(text.follows(Lexer::space, '(') ? kind : Kind.IDENTIFIER);
            default -> text.token(kind);
        };
    }

    private Token insideBraces() {
        var point = text.take();
        if (letter(point)) {
            text.run(more -> letter(more) || digit(more));
            return text.token(Kind.IDENTIFIER);
        }
        return switch (point) {
            case END -> throw text.broken("unexpected end of input inside braces");
            case ',' -> text.token(Kind.COMMA);
            case '"', '\'', '`' -> string(point);
            case '=' -> text.token(text.accept('~') ? Kind.MATCH : Kind.EQUALS);
            case '!' -> {
                var after = text.take();
                if (after != '~' && after != '=') {
                    throw text.broken("unexpected character after '!' inside braces: " + GoText.quoted(after));
                }
                yield text.token(after == '~' ? Kind.NO_MATCH : Kind.NE);
            }
            case '{' -> throw text.broken("unexpected left brace '{'");
            case '}' -> {
                brace = false;
                yield text.token(Kind.RIGHT_BRACE);
            }
            default -> throw text.broken("unexpected character inside braces: " + GoText.quoted(point));
        };
    }

    private Token string(int quote) {
        new StringScan(text, quote).run();
        return text.token(Kind.STRING);
    }

    private Token numberOrDuration() {
        var scan = new NumberScan(text);
        if (scan.number()) {
            return text.token(Kind.NUMBER);
        }
        if (scan.duration()) {
            return text.token(Kind.DURATION);
        }
        throw text.broken("bad number or duration syntax: " + GoText.quoted(text.taken()));
    }

    /// Whether a number begins with that character, which has just been taken.
    private boolean number(int point) {
        return digit(point) || (point == '.' && digit(text.peek()));
    }

    private static boolean durationWord(int point) {
        return point >= 0 && "srm".indexOf(Character.toLowerCase(point)) >= 0;
    }

    static boolean space(int point) {
        return point == ' ' || point == '\t' || point == '\n' || point == '\r';
    }

    static boolean digit(int point) {
        return point >= '0' && point <= '9';
    }

    /// A Latin letter or the underscore.
    static boolean letter(int point) {
        return point == '_' || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }
}
