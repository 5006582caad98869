package dev.qiangcai.promql;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What numbers, durations and strings stand for.
final class Literals {
    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final Pattern UNKNOWN_UNIT = Pattern.compile("(?!(?:ms|[ywdhms])(?![a-z]))[a-z]+");
    private static final long[] UNIT_MILLIS = {31_536_000_000L, 604_800_000, 86_400_000, 3_600_000, 60_000, 1_000, 1};
    private static final BigInteger LONGEST_MILLIS = BigInteger.valueOf(Long.MAX_VALUE / 1_000_000);

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

    /// A duration's seconds.
    ///
    /// @throws IllegalArgumentException with Prometheus's message where it is none, or too long for 64 bits of
    ///     nanoseconds
    static double duration(String text) {
        var parts = DURATION.matcher(text);
        if (!parts.matches()) {
            var unknown = UNKNOWN_UNIT.matcher(text);
            throw new IllegalArgumentException(
                    unknown.find()
                            ? "unknown unit " + GoText.quoted(unknown.group()) + " in duration " + GoText.quoted(text)
                            : "not a valid duration string: " + GoText.quoted(text));
        }
        var millis = BigInteger.ZERO;
        for (var i = 0; i < UNIT_MILLIS.length; i++) {
            var count = Optional.ofNullable(parts.group(i + 1)).orElse("0");
            millis = millis.add(new BigInteger(count).multiply(BigInteger.valueOf(UNIT_MILLIS[i])));
        }
        if (millis.compareTo(LONGEST_MILLIS) > 0) {
            throw new IllegalArgumentException("duration out of range");
        }
        return millis.doubleValue() / 1_000;
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
