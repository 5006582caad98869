package dev.qiangcai.guard.limits;

import java.util.Locale;

/// What tasks may have to wait for.
public enum Resource {
    CPU,
    MEMORY,
    IO;

    /// The kernel's name for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
