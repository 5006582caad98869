package dev.qiangcai.market.members;

import static java.util.Objects.requireNonNull;

/// A phone number: 5 to 15 digits, perhaps with a plus sign in front. Its text form shows only its ends.
public record Phone(String digits) {
    public Phone {
        requireNonNull(digits, "digits");
        if (!fits(digits)) {
            throw new IllegalArgumentException("a phone number has 5 to 15 digits, perhaps with + in front");
        }
    }

    /// Whether this text could be a phone number.
    public static boolean fits(String text) {
        var bare = text.startsWith("+") ? text.substring(1) : text;
        return bare.length() >= 5 && bare.length() <= 15 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The number with its middle hidden.
    public String masked() {
        int shown = digits.length() < 8 ? 1 : 3;
        int hidden = digits.length() - 2 * shown;
        return digits.substring(0, shown) + "*".repeat(hidden) + digits.substring(shown + hidden);
    }

    @Override
    public String toString() {
        return masked();
    }
}
