package dev.qiangcai.gotemplate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Real numbers as Go's `fmt` writes them.
final class GoFloat {
    /// From this exponent on, Go writes one where it takes the fewest digits.
    private static final int SHORTEST_TOP = 6;

    private GoFloat() {}

    /// As `%v` does: the fewest digits that tell the number.
    static String shortest(double value) {
        return Double.isFinite(value) && value != 0
                ? general(new BigDecimal(Double.toString(value)), SHORTEST_TOP)
                : special(value);
    }

    /// As `%g` does, with at most so many digits.
    static String general(double value, int precision) {
        if (!Double.isFinite(value) || value == 0) {
            return special(value);
        }
        var digits = Math.max(precision, 1);
        return general(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)), digits);
    }

    private static String general(BigDecimal value, int top) {
        var digits = value.stripTrailingZeros();
        var exponent = digits.precision() - digits.scale() - 1;
        return exponent < -4 || exponent >= top
                ? digits.scaleByPowerOfTen(-exponent).toPlainString() + exponent(exponent)
                : digits.toPlainString();
    }

    /// As `%f` does.
    static String fixed(double value, int precision) {
        return Double.isFinite(value)
                ? sign(value)
                        + new BigDecimal(Math.abs(value))
                                .setScale(precision, RoundingMode.HALF_EVEN)
                                .toPlainString()
                : special(value);
    }

    /// As `%e` does.
    static String exponential(double value, int precision) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        if (value == 0) {
            return sign(value) + BigDecimal.ZERO.setScale(precision).toPlainString() + "e+00";
        }
        var digits = new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        var exponent = digits.precision() - digits.scale() - 1;
        return digits.scaleByPowerOfTen(-exponent)
                        .setScale(precision, RoundingMode.UNNECESSARY)
                        .toPlainString()
                + exponent(exponent);
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value == 0 ? sign(value) + "0" : value > 0 ? "+Inf" : "-Inf";
    }

    private static String exponent(int exponent) {
        return String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String sign(double value) {
        return Double.compare(value, 0) < 0 ? "-" : "";
    }
}
