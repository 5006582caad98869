package dev.qiangcai.promql;

import java.math.BigInteger;
import java.util.Locale;

/// What numbers and strings stand for.
final class Literals {
    private Literals() {}

    /// A number as Go reads it: underscores between digits, hexadecimal and octal integers, `Inf` and `NaN`.
    ///
    /// @throws IllegalArgumentException with Go's message where it is none, or too large
    static double number(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (lower.equals("nan")) {
            return Double.NaN;
        }
        var hexadecimal = lower.startsWith("0x");
        var digits = hexadecimal ? lower.substring(2) : lower;
        if (!underscoresBetweenDigits(digits, hexadecimal)) {
            throw new IllegalArgumentException(GoText.quoted(text) + ": invalid syntax");
        }
        double value;
        try {
            value = plain(digits.replace("_", ""), hexadecimal);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(GoText.quoted(text) + ": invalid syntax", e);
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(GoText.quoted(text) + ": value out of range");
        }
        return value;
    }

    private static double plain(String digits, boolean hexadecimal) {
        if (hexadecimal) {
            return new BigInteger(digits, 16).longValueExact();
        }
        return digits.length() > 1 && digits.startsWith("0") && digits.matches("[0-7]+")
                ? new BigInteger(digits, 8).doubleValue()
                : Double.parseDouble(digits);
    }

    private static boolean underscoresBetweenDigits(String digits, boolean prefixed) {
        var before = prefixed;
        for (var i = 0; i < digits.length(); i++) {
            var underscore = digits.charAt(i) == '_';
            if (underscore && (!before || i + 1 == digits.length() || Character.digit(digits.charAt(i + 1), 16) < 0)) {
                return false;
            }
            before = Character.digit(digits.charAt(i), 16) >= 0;
        }
        return true;
    }

    /// A string without its quotes, its escapes resolved. The lexer has checked them.
    static String string(String quoted) {
        var inner = quoted.substring(1, quoted.length() - 1);
        if (quoted.charAt(0) == '`' || inner.indexOf('\\') < 0) {
            return inner;
        }
        var out = new StringBuilder();
        for (var i = 0; i < inner.length(); ) {
            i = inner.charAt(i) == '\\' ? unescape(inner, i + 1, out) : copy(inner, i, out);
        }
        return out.toString();
    }

    private static int copy(String text, int at, StringBuilder out) {
        out.append(text.charAt(at));
        return at + 1;
    }

    private static int unescape(String text, int at, StringBuilder out) {
        var letter = text.charAt(at);
        return switch (letter) {
            case 'x' -> code(text, at + 1, 2, 16, out);
            case 'u' -> code(text, at + 1, 4, 16, out);
            case 'U' -> code(text, at + 1, 8, 16, out);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> code(text, at, 3, 8, out);
            default -> {
                var control = "abfnrtv".indexOf(letter);
                out.append(control < 0 ? letter : "\u0007\b\f\n\r\t\u000b".charAt(control));
                yield at + 1;
            }
        };
    }

    private static int code(String text, int from, int count, int radix, StringBuilder out) {
        out.appendCodePoint(Integer.parseInt(text.substring(from, from + count), radix));
        return from + count;
    }
}
