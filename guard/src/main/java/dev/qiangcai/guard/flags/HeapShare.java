package dev.qiangcai.guard.flags;

import java.util.Optional;
import java.util.Set;

/// The largest heap that a JVM takes where its flags name shares of the memory instead of a size, as HotSpot's
/// `Arguments::set_heap_size` reckons it: in a small memory the flags named for the least count, and not those for the
/// most.
final class HeapShare {
    static final Set<String> FLAGS =
            Set.of("MaxRAM", "MaxRAMPercentage", "MaxRAMFraction", "MinRAMPercentage", "MinRAMFraction");

    /// The size by which it tells a small memory.
    private static final Bytes USUAL = Bytes.mib(124.8);

    private static final double MOST_PERCENT = 25;
    private static final double LEAST_PERCENT = 50;

    private final UserFlags user;

    HeapShare(UserFlags user) {
        this.user = user;
    }

    /// Empty where the flags name no share.
    Optional<Bytes> of(Bytes limit) {
        var seen = user.bytes("MaxRAM");
        var most = percent("MaxRAM");
        var least = percent("MinRAM");
        if (seen.isEmpty() && most.isEmpty() && least.isEmpty()) {
            return Optional.empty();
        }
        var memory = seen.filter(limit::over).orElse(limit);
        var small = memory.times(least.orElse(LEAST_PERCENT) / 100);
        var large = memory.times(most.orElse(MOST_PERCENT) / 100);
        if (USUAL.over(small)) {
            return Optional.of(small);
        }
        return Optional.of(large.over(USUAL) ? large : USUAL);
    }

    private Optional<Double> percent(String name) {
        return number(name + "Percentage")
                .filter(percent -> percent <= 100)
                .or(() -> number(name + "Fraction").map(fraction -> 100 / fraction));
    }

    private Optional<Double> number(String name) {
        try {
            return user.value(name).map(Double::parseDouble).filter(number -> number > 0);
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }
}
