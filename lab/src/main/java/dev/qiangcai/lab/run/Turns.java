package dev.qiangcai.lab.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// In which order the variants run. Each odd round is shuffled by the seed, and the round after it runs backwards
/// (A B C, C B A): a machine that grows slower or faster during two rounds then favours no variant.
final class Turns {
    private Turns() {}

    /// @param round from 1
    static <T> List<T> of(List<T> variants, int round, long seed) {
        var order = new ArrayList<>(variants);
        Collections.shuffle(order, new Random(seed * 31 + (round - 1) / 2));
        return round % 2 == 1 ? List.copyOf(order) : order.reversed();
    }
}
