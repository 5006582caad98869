package dev.qiangcai.gotemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/// Numbers as Prometheus shows them to people.
final class Humanized {
    private static final List<String> LARGE = List.of("k", "M", "G", "T", "P", "E", "Z", "Y");
    private static final List<String> SMALL = List.of("m", "u", "n", "p", "f", "a", "z", "y");
    private static final List<String> BINARY = List.of("ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(" +0000 UTC")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Humanized() {}

    static String decimal(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return four(value);
        }
        return Math.abs(value) >= 1 ? divided(value, 1000, LARGE) : multiplied(value);
    }

    static String binary(double value) {
        return Math.abs(value) <= 1 || !Double.isFinite(value) ? four(value) : divided(value, 1024, BINARY);
    }

    static String percentage(double value) {
        return four(value * 100) + "%";
    }

    static String duration(double value) {
        if (!Double.isFinite(value)) {
            return four(value);
        }
        if (value == 0) {
            return four(value) + "s";
        }
        if (Math.abs(value) < 1) {
            return multiplied(value) + "s";
        }
        var sign = value < 0 ? "-" : "";
        var whole = (long) Math.abs(value);
        var days = whole / 86_400;
        var hours = whole / 3600 % 24;
        var minutes = whole / 60 % 60;
        var seconds = whole % 60 + "s";
        if (days != 0) {
            return sign + days + "d " + hours + "h " + minutes + "m " + seconds;
        }
        if (hours != 0) {
            return sign + hours + "h " + minutes + "m " + seconds;
        }
        return sign + (minutes != 0 ? minutes + "m " + seconds : four(Math.abs(value)) + "s");
    }

    /// A time in seconds since 1970; a server keeps its milliseconds.
    static String timestamp(double value) {
        if (!Double.isFinite(value)) {
            return four(value);
        }
        if (Math.abs(value * 1e9) > Long.MAX_VALUE) {
            throw new Failing(GoFloat.shortest(value)
                    + " cannot be represented as a nanoseconds timestamp since it overflows int64");
        }
        return TIME.format(Instant.ofEpochMilli((long) (value * 1e9) / 1_000_000));
    }

    private static String divided(double value, int step, List<String> prefixes) {
        var rest = value;
        var prefix = "";
        for (var next : prefixes) {
            if (Math.abs(rest) < step) {
                break;
            }
            prefix = next;
            rest /= step;
        }
        return four(rest) + prefix;
    }

    private static String multiplied(double value) {
        var rest = value;
        var prefix = "";
        for (var next : SMALL) {
            if (Math.abs(rest) >= 1) {
                break;
            }
            prefix = next;
            rest *= 1000;
        }
        return four(rest) + prefix;
    }

    private static String four(double value) {
        return GoFloat.general(value, 4);
    }
}
