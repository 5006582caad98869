package dev.qiangcai.shop.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The steps that a profile can describe.
public enum Step {
    SEND_CODE("sendCode"),
    LOGIN("login"),
    SESSION("session"),
    CHALLENGE("challenge"),
    LIST("list"),
    ITEM("item"),
    SLOTS("slots"),
    /// Makes the cart hold what is wanted, and nothing else.
    CART("cart"),
    /// Chooses how the cart is sent.
    SHIPPING("shipping"),
    QUOTE("quote"),
    /// The only step that may spend.
    ORDER("order"),
    ORDERS("orders");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /// The key in the profile's `steps`.
    public String key() {
        return key;
    }

    public static Optional<Step> of(String key) {
        return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst();
    }

    /// Whether the step only reads, so that a lost answer may be asked for again.
    public boolean readOnly() {
        return switch (this) {
            case SESSION, LIST, ITEM, SLOTS, ORDERS -> true;
            case SEND_CODE, LOGIN, CHALLENGE, CART, SHIPPING, QUOTE, ORDER -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
