package dev.qiangcai.lab.crash;

import java.util.Locale;

/// What happens to a program with many threads.
enum Disaster {
    /// One thread fails; the JVM prints its stack.
    ONE_PLAIN,
    /// One thread fails; the guard reports it.
    ONE_GUARD,
    /// Somebody asks for a dump of all threads, as text.
    DUMP_TEXT,
    /// The same as JSON.
    DUMP_JSON,
    /// Somebody asks for the platform threads' stacks, as `jcmd Thread.print` and a signal do.
    THREAD_PRINT,
    /// All threads fail at once, and nobody reports it.
    ALL_SILENT,
    /// All fail at once; the JVM prints every stack.
    ALL_PLAIN,
    /// All fail at once; the guard reports it.
    ALL_GUARD;

    /// The variant's name.
    String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean guarded() {
        return this == ONE_GUARD || this == ALL_GUARD;
    }
}
