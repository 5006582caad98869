package dev.qiangcai.guard;

import java.util.Locale;

/// One part of the guard: how it is opened, and what it is called.
enum Part {
    LOGS,
    CRASH,
    CARRIERS,
    MEMORY,
    TELEMETRY;

    private static final AutoCloseable NOTHING = new AutoCloseable() {
        @Override
        public void close() {}
    };

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Opens it.
    AutoCloseable open(Guard guard) throws Exception {
        return NOTHING;
    }
}
