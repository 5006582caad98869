package dev.qiangcai.guard.words;

import java.time.Duration;

/// A length of time as an owner writes it: `250ms`, `5s`, `2m`.
public final class LengthOfTime {
    private LengthOfTime() {}

    /// @throws IllegalArgumentException when it is no whole number with a unit, or longer than can be counted
    public static Duration parse(String text) {
        try {
            if (text.endsWith("ms")) {
                return Duration.ofMillis(number(text, 2));
            }
            if (text.endsWith("s")) {
                return Duration.ofSeconds(number(text, 1));
            }
            if (text.endsWith("m")) {
                return Duration.ofMinutes(number(text, 1));
            }
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException("too long: " + text, beyond);
        }
        throw new IllegalArgumentException("no unit: " + text);
    }

    private static long number(String text, int unit) {
        return Long.parseLong(text.substring(0, text.length() - unit));
    }
}
