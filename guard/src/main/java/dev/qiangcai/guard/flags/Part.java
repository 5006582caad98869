package dev.qiangcai.guard.flags;

import java.util.Locale;
import java.util.Objects;

/// One line of the budget.
///
/// @param use what the memory is for
/// @param bytes how much at most
/// @param origin who says so
public record Part(Use use, Bytes bytes, Origin origin) {
    /// What a JVM uses memory for.
    public enum Use {
        HEAP,
        /// The collector's own structures.
        COLLECTOR,
        METASPACE,
        /// Symbols and class structures outside of the metaspace.
        CLASSES,
        /// The JDK's archive of classes, which is mapped and then written to.
        ARCHIVE,
        CODE,
        /// What the compilers allocate while they compile.
        COMPILERS,
        STACKS,
        DIRECT,
        /// The JVM itself, and the buffers of its log.
        JVM,
        /// What malloc keeps for later, and the kernel's page tables.
        RESERVE;

        String key() {
            return "flags.use." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Part {
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(origin, "origin");
    }
}
