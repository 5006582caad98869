package dev.qiangcai.guard.crash;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// How many failures of each type came, and how many of them were only counted. Any thread may count:
/// nothing here waits, and nothing is allocated.
final class TypeCounts {
    private static final int TYPES = 64;
    private static final int LOOKED_AT = 64;

    /// Types that were met; a type keeps its slot. The last slot is for all that find none.
    private final AtomicReferenceArray<@Nullable Class<?>> types = new AtomicReferenceArray<>(TYPES);

    // Not an array of the JVM's own for counts: to link its first use costs an application's start milliseconds.
    private final AtomicLong[] met = zeroes();
    private final AtomicLong[] counted = zeroes();

    /// Hears how many failures of a type were only counted; of no type where they are of several.
    interface Counted {
        void type(@Nullable String name, long count);
    }

    private static AtomicLong[] zeroes() {
        var all = new AtomicLong[TYPES + 1];
        for (var i = 0; i < all.length; i++) {
            all[i] = new AtomicLong();
        }
        return all;
    }

    int slot(Class<?> type) {
        for (var i = 0; i < TYPES; i++) {
            var there = types.get(i);
            if (there == type || (there == null && (types.compareAndSet(i, null, type) || types.get(i) == type))) {
                return i;
            }
        }
        return TYPES;
    }

    /// Meets one more of that slot; says whether enough of it were looked at in this period.
    boolean full(int slot) {
        return met[slot].get() >= LOOKED_AT || met[slot].incrementAndGet() > LOOKED_AT;
    }

    void count(int slot) {
        counted[slot].incrementAndGet();
    }

    boolean some() {
        for (var i = 0; i <= TYPES; i++) {
            if (counted[i].get() > 0) {
                return true;
            }
        }
        return false;
    }

    /// Tells what was only counted since this was last asked.
    void tell(Counted listener) {
        for (var i = 0; i <= TYPES; i++) {
            var count = counted[i].getAndSet(0);
            if (count > 0) {
                var type = i == TYPES ? null : types.get(i);
                listener.type(type == null ? null : type.getName(), count);
            }
        }
    }

    /// A new period begins: each type is looked at again.
    void renew() {
        for (var i = 0; i <= TYPES; i++) {
            met[i].set(0);
        }
    }
}
