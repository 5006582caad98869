package dev.qiangcai.doctor.jvm.start;

import java.util.Locale;
import java.util.Optional;

/// Amounts of memory as a JVM takes them, such as `512m`: bytes, or with one of `k`, `m`, `g`, `t`.
public final class Size {
    private static final String UNITS = "kmgt";

    private Size() {}

    /// The bytes; empty where it is no size, as an unknown variable.
    public static Optional<Double> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var unit = UNITS.indexOf(text.toLowerCase(Locale.ROOT).charAt(text.length() - 1));
        return number(unit < 0 ? text : text.substring(0, text.length() - 1))
                .map(count -> count * Math.pow(1024, unit + 1));
    }

    /// A plain number, with or without a fraction; empty where it is none.
    public static Optional<Double> number(String text) {
        var plain = !text.isEmpty()
                && text.length() < 20
                && text.chars().allMatch(letter -> (letter >= '0' && letter <= '9') || letter == '.');
        try {
            return plain ? Optional.of(Double.parseDouble(text)) : Optional.empty();
        } catch (NumberFormatException twoPoints) {
            return Optional.empty();
        }
    }

    /// As an owner reads it, such as `768 MiB`.
    public static String said(double bytes) {
        return Math.round(bytes / (1 << 20)) + " MiB";
    }
}
