package dev.qiangcai.guard.flags;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is known of an application: what the owner told, else what a training run measured. What nobody knows is
/// absent, and guessed from the container's size.
///
/// @param known each figure that is known
public record Needs(Map<Kind, Need> known) {
    /// What can be known. All but the first two are bytes.
    public enum Kind {
        /// Platform threads of the application, the pools of its libraries included.
        THREADS,
        /// Classes loaded.
        CLASSES,
        /// Direct buffers, at most.
        DIRECT,
        /// What stays in the heap after a collection, at most.
        LIVE,
        /// The largest array.
        ARRAY,
        /// What one thread's stack really touches.
        STACK,
        METASPACE,
        /// Machine code of the compilers.
        CODE;

        /// As the owner types it, and as a profile keeps it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean counted() {
            return this == THREADS || this == CLASSES;
        }

        static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    public static final Needs UNKNOWN = new Needs(Map.of());

    public Needs {
        known = Map.copyOf(known);
    }

    public Needs with(Kind kind, long amount, Origin origin) {
        var more = new EnumMap<Kind, Need>(Kind.class);
        more.putAll(known);
        more.put(kind, new Need(amount, origin));
        return new Needs(more);
    }

    public Needs without(Kind kind) {
        var less = new EnumMap<Kind, Need>(Kind.class);
        less.putAll(known);
        less.remove(kind);
        return new Needs(less);
    }

    /// These, and where they are silent the others.
    public Needs or(Needs others) {
        var all = new EnumMap<Kind, Need>(Kind.class);
        all.putAll(others.known);
        all.putAll(known);
        return new Needs(all);
    }

    Optional<Need> of(Kind kind) {
        return Optional.ofNullable(known.get(kind));
    }

    Optional<Bytes> bytes(Kind kind) {
        return of(kind).map(need -> new Bytes(need.amount()));
    }

    /// Platform threads; a small container rarely holds an application that keeps many.
    Need threads(Bytes limit) {
        return of(Kind.THREADS).orElseGet(() -> Need.guessed(Math.min(150, 12 + limit.inMib() / 16)));
    }

    Need classes(Bytes limit) {
        return of(Kind.CLASSES).orElseGet(() -> Need.guessed(Math.min(16_000, limit.inMib() * 16)));
    }
}
