package dev.qiangcai.market.counter;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// The store's number of one kind of goods, at most 40 letters, digits and hyphens.
public record Sku(String value) {
    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]+");

    public Sku {
        requireNonNull(value, "value");
        if (!fits(value)) {
            throw new IllegalArgumentException("a SKU has 1 to 40 letters, digits or hyphens, was \"" + value + "\"");
        }
    }

    /// Whether this text could be a SKU at all.
    public static boolean fits(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
