package dev.qiangcai.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The spread of many measured values, for a row of a table.
record Spread(List<Double> sorted) {
    static Spread of(Collection<Double> values) {
        return new Spread(values.stream().sorted().toList());
    }

    /// Nearest-rank percentile.
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
    }

    long below(double limit) {
        return sorted.stream().filter(value -> value < limit).count();
    }

    /// `n | min | median | p99 | max` as cells of a Markdown row.
    String cells() {
        return sorted.isEmpty()
                ? "0 | – | – | – | –"
                : String.format(
                        Locale.ROOT,
                        "%d | %.2f | %.2f | %.2f | %.2f",
                        sorted.size(),
                        sorted.getFirst(),
                        percentile(50),
                        percentile(99),
                        sorted.getLast());
    }
}
