package dev.qiangcai.buyer.notices;

/// How much a message matters. Each service tells it in its own way: a priority, a sound, a mention of everybody.
public enum Level {
    /// Something was ordered, or can be bought.
    SUCCESS("✅", "success"),
    /// Something is not as it was, and nothing needs to be done.
    WARNING("⚠️", "warning"),
    /// It ended without what was asked for.
    FAILURE("❌", "failure"),
    /// Only the owner can go on, and soon.
    NEEDS_YOU("🔔", "warning");

    private final String sign;
    private final String type;

    Level(String sign, String type) {
        this.sign = sign;
        this.type = type;
    }

    /// What stands before a title where the service itself has no notion of levels.
    String sign() {
        return sign;
    }

    /// The nearest of Apprise's types.
    String type() {
        return type;
    }
}
