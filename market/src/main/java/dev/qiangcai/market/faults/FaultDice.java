package dev.qiangcai.market.faults;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Decides by seed, fault, account, kind of request and how many of these there were: never by time or thread.
///
/// Requests of one kind have their own count, so that a run with one poll more strikes the same orders. Safe
/// for any thread.
final class FaultDice {
    /// Beyond this many, strangers to the table share one count: enough for 2,000 accounts, and no more memory
    /// than that.
    private static final int MOST_COUNTS = 65_536;

    private static final Count SHARED = new Count("", "");

    private final long seed;
    private final ConcurrentMap<Throw, AtomicInteger> counts = new ConcurrentHashMap<>();

    FaultDice(long seed) {
        this.seed = seed;
    }

    /// Whose turn is counted: an account, and a kind of request such as `POST /v1/orders`.
    record Count(String account, String request) {}

    private record Throw(FaultKind kind, Count count) {}

    /// Throws once more, and says whether the fault strikes.
    boolean strikes(FaultKind kind, double chance, Count count) {
        return chance > 0 && roll(kind, count) < chance;
    }

    /// Throws once more for a number from 0 to `faces` - 1.
    int pick(FaultKind kind, Count count, int faces) {
        return (int) (roll(kind, count) * faces);
    }

    int counted() {
        return counts.size();
    }

    private double roll(FaultKind kind, Count count) {
        var wanted = new Throw(kind, count);
        var known = counts.containsKey(wanted) || counts.size() < MOST_COUNTS;
        var times = counts.computeIfAbsent(known ? wanted : new Throw(kind, SHARED), _ -> new AtomicInteger())
                .getAndIncrement();
        var mixed = seed;
        mixed = mix(mixed + kind.spec().hashCode());
        mixed = mix(mixed + count.account().hashCode());
        mixed = mix(mixed + count.request().hashCode());
        return (mix(mixed + times) >>> 11) * 0x1.0p-53;
    }

    /// The finaliser of SplitMix64: neighbours in, strangers out.
    private static long mix(long value) {
        var z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
