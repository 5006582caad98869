package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.flags.Needs.Kind;
import java.util.Optional;

/// Chooses the garbage collector: the owner's, else one that fits.
final class Choice {
    /// Below this, or with a single processor, collecting beside the application costs more than it saves.
    private static final Bytes SMALL = Bytes.mib(700);

    private final Wishes wishes;
    private final Target target;

    Choice(Wishes wishes, Target target) {
        this.wishes = wishes;
        this.target = target;
    }

    Budget budget() {
        var asked = wishes.user().collector().or(wishes::collector);
        if (asked.isPresent()) {
            return Budget.of(wishes, asked.get());
        }
        if (wishes.processors() < 2 || !target.atLeast(Collector.G1.since())) {
            return Budget.of(wishes, Collector.SERIAL);
        }
        return large().orElseGet(() -> Budget.of(wishes, Collector.SERIAL));
    }

    /// G1; where the largest array would be humongous there, Parallel.
    private Optional<Budget> large() {
        try {
            var budget = Budget.of(wishes, Collector.G1);
            if (!budget.heap().over(SMALL)) {
                return Optional.empty();
            }
            return Optional.of(Regions.suit(budget.heap(), array()) ? budget : Budget.of(wishes, Collector.PARALLEL));
        } catch (NotEnough small) {
            return Optional.empty();
        }
    }

    private Bytes array() {
        return wishes.needs().bytes(Kind.ARRAY).orElse(Bytes.NONE);
    }
}
