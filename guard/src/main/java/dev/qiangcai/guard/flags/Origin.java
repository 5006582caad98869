package dev.qiangcai.guard.flags;

import java.util.Locale;

/// Where a figure of the budget comes from.
public enum Origin {
    /// The owner's own JVM flag says so.
    FLAG,
    /// The owner said so to the guard.
    TOLD,
    /// A training run measured it.
    MEASURED,
    /// Computed from other figures, or known of the JVM.
    COMPUTED,
    /// Nobody said anything: what a service in a container of that size usually needs.
    GUESSED;

    String key() {
        return "flags.origin." + name().toLowerCase(Locale.ROOT);
    }
}
