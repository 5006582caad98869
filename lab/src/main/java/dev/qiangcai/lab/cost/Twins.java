package dev.qiangcai.lab.cost;

import dev.qiangcai.lab.child.WarmUp;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two services that differ in their flags only. Starts are measured by turns, all else on both at once.
final class Twins {
    /// So that the heap neither grows nor shrinks: what is left of a difference in memory is not the heap's.
    static final List<String> STEADY = List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    private static final double MIB = 1 << 20;

    private final Bench bench;
    private final List<String> extra;

    /// @param extra the second twin's further flags
    Twins(Bench bench, List<String> extra) {
        this.bench = bench;
        this.extra = List.copyOf(extra);
    }

    /// How often each twin is started.
    static int starts(Bench bench) {
        return bench.quick() ? 2 : 7;
    }

    static Duration expected(Bench bench) {
        return Pair.SPAN
                .multipliedBy(2)
                .plus(bench.span().multipliedBy(2))
                .plus(WarmUp.expected())
                .plusSeconds(2L * (1 + starts(bench)));
    }

    Sample run() throws IOException, InterruptedException {
        var sample = Sample.of(GuardCost.START, addedStart());
        try (var pair = Pair.start(bench, STEADY, both())) {
            var early = pair.added(() -> Pair.pause(Pair.SPAN));
            pair.warm();
            var idle = pair.added(() -> Pair.pause(Pair.SPAN.plus(bench.span())));
            return sample.and(GuardCost.EARLY, early)
                    .and(GuardCost.IDLE, idle)
                    .and(
                            GuardCost.RESIDENT,
                            (pair.second().resident() - pair.first().resident()) / MIB);
        }
    }

    private double addedStart() throws IOException, InterruptedException {
        var added = new ArrayList<Double>();
        for (int i = 0; i < starts(bench); i++) {
            // Each goes first as often as the other, since whoever goes second finds the files in memory.
            boolean swapped = i % 2 == 1;
            double one = startMillis(swapped ? both() : STEADY);
            double other = startMillis(swapped ? STEADY : both());
            added.add(swapped ? one - other : other - one);
        }
        Collections.sort(added);
        int middle = added.size() / 2;
        return added.size() % 2 == 1 ? added.get(middle) : (added.get(middle - 1) + added.get(middle)) / 2;
    }

    private double startMillis(List<String> flags) throws IOException, InterruptedException {
        try (var service = Service.start(bench, flags, "start")) {
            return service.startNanos() / 1e6;
        }
    }

    private List<String> both() {
        var flags = new ArrayList<>(STEADY);
        flags.addAll(extra);
        return flags;
    }
}
