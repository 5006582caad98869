package dev.qiangcai.promrules.format;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Durations as Prometheus writes them in its files.
public final class Durations {
    private static final Pattern FORM = Pattern.compile(
            "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?");
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};

    /// A duration is held in 64 bits of nanoseconds.
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE / 1_000_000);

    private Durations() {}

    /// @throws IllegalArgumentException with Prometheus's message where the text is no duration
    public static Duration parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty duration string");
        }
        var parts = FORM.matcher(text.equals("0") ? "0s" : text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a valid duration string: \"" + text + "\"");
        }
        var millis = BigInteger.ZERO;
        for (var i = 0; i < MILLIS.length; i++) {
            var count = Optional.ofNullable(parts.group(i + 1)).orElse("0");
            millis = millis.add(new BigInteger(count).multiply(BigInteger.valueOf(MILLIS[i])));
        }
        if (millis.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("duration out of range");
        }
        return Duration.ofMillis(millis.longValue());
    }

    /// The shortest way to write it.
    public static String spoken(Duration duration) {
        var left = duration.toMillis();
        if (left == 0) {
            return "0s";
        }
        var out = new StringBuilder();
        for (var i = 2; i < MILLIS.length; i++) {
            var count = left / MILLIS[i];
            left %= MILLIS[i];
            if (count > 0) {
                out.append(count).append(UNITS[i]);
            }
        }
        return out.toString();
    }

    private static final String[] UNITS = {"y", "w", "d", "h", "m", "s", "ms"};
}
