package dev.qiangcai.gotemplate;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A number as written, and what it can be: a whole number, one without a sign, a real one, a complex one.
///
/// @param natural the 64 bits of the number without a sign
record GoNumber(String text, OptionalLong whole, OptionalLong natural, OptionalDouble real, Optional<Complex> complex) {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)([eE][+-]?\\d[\\d_]*)?");
    private static final Pattern HEX = Pattern.compile(
            "[+-]?0[xX](_?[\\da-fA-F][\\da-fA-F_]*\\.?[\\da-fA-F_]*|\\.[\\da-fA-F][\\da-fA-F_]*)[pP][+-]?\\d[\\d_]*");
    private static final Pattern LONELY = Pattern.compile("(^|\\D)_|_(\\D|$)");
    private static final Pattern LONELY_IN_HEX = Pattern.compile("(^|[^\\da-fA-F])_|_([^\\da-fA-F]|$)");
    private static final BigInteger TOP = BigInteger.TWO.pow(64);

    record Complex(double real, double imaginary) {}

    /// @throws Malformed in Go's words, where it is no number
    static GoNumber of(Kind kind, String text) {
        return switch (kind) {
            case CHAR_CONSTANT -> character(text);
            case COMPLEX -> sum(text);
            default -> plain(text);
        };
    }

    /// Written so that it must be a real number where nothing else is asked for.
    boolean looksReal() {
        var hexWhole = (text.startsWith("0x") || text.startsWith("0X")) && !text.contains("p") && !text.contains("P");
        return !hexWhole && !text.startsWith("'") && text.matches("(?s).*[.eEpP].*");
    }

    private static GoNumber character(String text) {
        var point = Unquote.character(text);
        var whole = OptionalLong.of(point);
        return new GoNumber(text, whole, whole, OptionalDouble.of(point), Optional.empty());
    }

    private static GoNumber sum(String text) {
        var sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        if (sign > 0 && "eEpP".indexOf(text.charAt(sign - 1)) >= 0) {
            sign = Math.max(text.lastIndexOf('+', sign - 1), text.lastIndexOf('-', sign - 1));
        }
        var real = real(text.substring(0, sign));
        var imaginary = real(text.substring(sign, text.length() - 1));
        if (real.isEmpty() || imaginary.isEmpty()) {
            throw new Malformed("syntax error scanning complex number");
        }
        return complex(text, new Complex(real.getAsDouble(), imaginary.getAsDouble()));
    }

    private static GoNumber complex(String text, Complex value) {
        var real = value.imaginary() == 0 ? OptionalDouble.of(value.real()) : OptionalDouble.empty();
        return new GoNumber(
                text, exact(real), real.orElse(-1) >= 0 ? exact(real) : OptionalLong.empty(), real, Optional.of(value));
    }

    private static GoNumber plain(String text) {
        if (text.endsWith("i")) {
            var imaginary = real(text.substring(0, text.length() - 1));
            if (imaginary.isPresent()) {
                return complex(text, new Complex(0, imaginary.getAsDouble()));
            }
        }
        var integer = integer(text);
        if (integer.isPresent()) {
            return whole(text, integer.get());
        }
        var real = real(text);
        if (real.isEmpty()) {
            throw new Malformed("illegal number syntax: " + GoText.quoted(text));
        }
        if (!text.matches("(?s).*[.eEpP].*")) {
            throw overflow(text);
        }
        return new GoNumber(
                text,
                exact(real),
                real.getAsDouble() >= 0 ? exact(real) : OptionalLong.empty(),
                real,
                Optional.empty());
    }

    private static GoNumber whole(String text, BigInteger value) {
        var signed = value.bitLength() < 64 ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
        var mayLackSign = value.signum() == 0 || !(text.startsWith("+") || text.startsWith("-"));
        var natural =
                mayLackSign && value.compareTo(TOP) < 0 ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
        if (signed.isEmpty() && natural.isEmpty()) {
            throw real(text).isPresent()
                    ? overflow(text)
                    : new Malformed("illegal number syntax: " + GoText.quoted(text));
        }
        return new GoNumber(text, signed, natural, OptionalDouble.of(value.doubleValue()), Optional.empty());
    }

    private static Malformed overflow(String text) {
        return new Malformed("integer overflow: " + GoText.quoted(text));
    }

    private static OptionalLong exact(OptionalDouble real) {
        var value = real.orElse(Double.NaN);
        return (long) value == value && Math.abs(value) < 0x1p63 ? OptionalLong.of((long) value) : OptionalLong.empty();
    }

    /// A whole number by its prefix, as Go writes them; an old octal one begins with 0.
    private static Optional<BigInteger> integer(String text) {
        var unsigned = unsigned(text);
        var radix = radix(unsigned);
        var prefixed = radix != 10 && "xXoObB".indexOf(unsigned.charAt(1)) >= 0;
        var digits = unsigned.substring(prefixed ? 2 : 0).replace("_", "");
        var good = !digits.isEmpty() && digits.chars().allMatch(digit -> Character.digit(digit, radix) >= 0);
        if (!good || misplaced(unsigned, prefixed)) {
            return Optional.empty();
        }
        var value = new BigInteger(digits, radix);
        return Optional.of(text.startsWith("-") ? value.negate() : value);
    }

    private static int radix(String unsigned) {
        if (unsigned.length() < 2 || unsigned.charAt(0) != '0') {
            return 10;
        }
        return switch (unsigned.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static String unsigned(String text) {
        return text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    }

    private static OptionalDouble real(String text) {
        var unsigned = unsigned(text);
        var hex = HEX.matcher(text).matches();
        if (!(hex || DECIMAL.matcher(text).matches()) || misplaced(unsigned, hex)) {
            return OptionalDouble.empty();
        }
        var value = Double.parseDouble(text.replace("_", ""));
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// An underscore may stand only between digits, or between a prefix and a digit.
    private static boolean misplaced(String unsigned, boolean prefixed) {
        var digits = prefixed ? "0" + unsigned.substring(2) : unsigned;
        return (prefixed ? LONELY_IN_HEX : LONELY).matcher(digits).find();
    }
}
