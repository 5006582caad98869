package dev.qiangcai.lab.cost;

import dev.qiangcai.lab.child.WarmUp;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What the guard adds to a busy service, from two services that have it by turns: what chance made of the one and the
/// other, such as their compiled code, counts once for the guard and once against it, and drops out. Between two
/// services of which only one has the guard, it is several times as large as what is looked for.
final class Crossover {
    /// Half a millisecond of work each: a service that is busy, and far from full.
    private static final double PER_SECOND = 200;

    /// First, second, second, first, twice: what goes up or down steadily drops out as well.
    private static final int TURNS = 8;

    /// A guard that comes or goes has something to do at first.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Bench bench;
    private final List<String> flags;
    private final boolean guarded;

    /// @param flags of both services
    /// @param guarded whether there is a guard, or nothing that has its turns
    Crossover(Bench bench, List<String> flags, boolean guarded) {
        this.bench = bench;
        this.flags = List.copyOf(flags);
        this.guarded = guarded;
    }

    static Duration expected() {
        return Pair.SPAN
                .plus(SETTLED)
                .multipliedBy(TURNS)
                .plus(WarmUp.expected())
                .plusSeconds(2);
    }

    /// In hundredths of a processor.
    double added() throws IOException, InterruptedException {
        try (var pair = Pair.start(bench, flags, flags)) {
            pair.first().guard(guarded); // so that the guard is warm as well
            pair.second().guard(guarded);
            pair.warm();
            double sum = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                boolean second = turn % 4 == 1 || turn % 4 == 2;
                pair.first().guard(guarded && !second);
                pair.second().guard(guarded && second);
                Pair.pause(SETTLED);
                double added = pair.added(() -> pair.load(PER_SECOND, Pair.SPAN));
                sum += second ? added : -added;
            }
            return sum / TURNS;
        }
    }
}
