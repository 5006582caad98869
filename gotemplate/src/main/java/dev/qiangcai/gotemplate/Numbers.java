package dev.qiangcai.gotemplate;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whatever a template gives for a number, as Prometheus takes it.
final class Numbers {
    private static final Pattern FORM = Pattern.compile("[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?"
            + "|0[xX](?:[\\da-fA-F]+\\.?[\\da-fA-F]*|\\.[\\da-fA-F]+)[pP][+-]?\\d+)");

    private Numbers() {}

    static double real(Value value) {
        return switch (value) {
            case Value.Real(var real) -> real;
            case Value.Whole(var whole) -> (double) whole;
            case Value.Text(var text) -> parsed(text);
            case Value.Timely(var type) -> throw new Untellable("it takes a " + type + " for a number");
            default -> throw new Failing("can't convert " + value.type() + " to float");
        };
    }

    static Value time(Value value, String type) {
        if (!Double.isFinite(real(value))) {
            throw new Failing("value is NaN or Inf");
        }
        return new Value.Timely(type);
    }

    private static double parsed(String text) {
        if (FORM.matcher(text).matches()) {
            var value = Double.parseDouble(text);
            if (Double.isInfinite(value)) {
                throw refused(text, "value out of range");
            }
            return value;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> throw refused(text, "invalid syntax");
        };
    }

    private static Failing refused(String text, String reason) {
        return new Failing("strconv.ParseFloat: parsing " + GoText.quoted(text) + ": " + reason);
    }
}
