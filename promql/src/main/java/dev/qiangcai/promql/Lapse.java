package dev.qiangcai.promql;

import java.time.Duration;
import java.util.List;

/// A duration as Prometheus writes it: whole numbers with units, the larger units first, such as `1h30m`.
public final class Lapse {
    private static final List<String> UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000, 86_400_000, 3_600_000, 60_000, 1_000, 1};

    /// A duration is held in 64 bits of nanoseconds.
    private static final long LONGEST = Long.MAX_VALUE / 1_000_000;

    private Lapse() {}

    /// @throws IllegalArgumentException with Prometheus's message where the text is no duration
    public static Duration parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty duration string");
        }
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        var millis = 0L;
        var largest = -1;
        for (var at = 0; at < text.length(); ) {
            var unit = run(text, at, true);
            var next = run(text, unit, false);
            if (unit == at || next == unit) {
                throw none(text);
            }
            var size = size(text, unit, next);
            if (size <= largest) {
                throw none(text);
            }
            largest = size;
            millis = sum(millis, count(text, at, unit), MILLIS[size]);
            at = next;
        }
        return Duration.ofMillis(millis);
    }

    /// Where the digits, or what is none, end.
    private static int run(String text, int from, boolean digits) {
        var at = from;
        while (at < text.length() && Lexer.digit(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static int size(String text, int from, int to) {
        var unit = text.substring(from, to);
        var size = UNITS.indexOf(unit);
        if (size < 0) {
            throw new IllegalArgumentException(
                    "unknown unit " + GoText.quoted(unit) + " in duration " + GoText.quoted(text));
        }
        return size;
    }

    private static long count(String text, int from, int to) {
        try {
            return Long.parseUnsignedLong(text.substring(from, to));
        } catch (NumberFormatException e) {
            throw none(text);
        }
    }

    private static long sum(long millis, long count, long unit) {
        if (Long.compareUnsigned(count, LONGEST / unit) > 0 || millis + count * unit > LONGEST) {
            throw new IllegalArgumentException("duration out of range");
        }
        return millis + count * unit;
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException("not a valid duration string: " + GoText.quoted(text));
    }
}
