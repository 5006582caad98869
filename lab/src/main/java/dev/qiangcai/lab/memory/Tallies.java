package dev.qiangcai.lab.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts over a matrix.
final class Tallies {
    private static final double ENOUGH = 0.9;

    private final Map<String, Integer> kills = new LinkedHashMap<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
    private int rows;
    private final List<String> refused = new ArrayList<>();
    private int failures;

    void add(Row row) {
        rows++;
        row.fates()
                .forEach((name, fate) ->
                        kills.merge(name.startsWith(Row.HAND) ? "by hand" : name, fate.killed() ? 1 : 0, Integer::sum));
        if (row.refused()) {
            refused.add(
                    row.cell() + row.best().map(best -> " (" + best + " lived)").orElse(" (nothing lived)"));
        } else if (row.guardFailed()) {
            failures++;
            below.add(row.cell() + " (" + row.fate(Row.GUARD) + ")");
        } else if (row.cell().workload().fits()) {
            row.ratio().ifPresent(ratio -> {
                ratios.add(ratio);
                if (ratio < ENOUGH) {
                    below.add(row.cell() + String.format(Locale.ROOT, " (%.2f)", ratio));
                }
            });
        }
    }

    @Override
    public String toString() {
        var sorted = ratios.stream().sorted().toList();
        var median = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
        var least = sorted.isEmpty() ? 0 : sorted.get(0);
        return "Rows: " + rows + ", not alive with the guard: " + failures + ", refused by the guard: "
                + (refused.isEmpty() ? "none" : String.join(", ", refused)) + ".\n\n"
                + "Killed by the kernel: " + kills + ".\n\n"
                + String.format(
                        Locale.ROOT,
                        "Guard ÷ best by hand: median %.2f, least %.2f, at least 0.90 in %d of %d.%n%n",
                        median,
                        least,
                        ratios.stream().filter(ratio -> ratio >= ENOUGH).count(),
                        ratios.size())
                + "Below 0.90 or not alive: " + (below.isEmpty() ? "none" : String.join(", ", below)) + ".\n";
    }
}
