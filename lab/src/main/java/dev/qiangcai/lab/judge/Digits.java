package dev.qiangcai.lab.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// A figure as a reader wants it: three significant digits, no language.
public final class Digits {
    private static final MathContext THREE = new MathContext(3);

    private Digits() {}

    public static String of(double figure) {
        if (!Double.isFinite(figure)) {
            return Double.isNaN(figure) ? "–" : figure > 0 ? "∞" : "-∞";
        }
        if (Math.abs(figure) >= 1000) {
            return String.format(Locale.ROOT, "%.0f", figure);
        }
        var rounded = new BigDecimal(figure).round(THREE).stripTrailingZeros();
        return rounded.scale() > 9 ? rounded.toString() : rounded.toPlainString();
    }
}
