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
    private final List<Double> byHand = new ArrayList<>();
    private final List<Double> ofAll = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
    private int rows;
    private final List<String> refused = new ArrayList<>();
    private int failures;

    void add(Row row) {
        rows++;
        row.fates()
                .forEach((name, fate) ->
                        kills.merge(Row.byHand(name) ? "by hand" : name, fate.killed() ? 1 : 0, Integer::sum));
        if (row.refused()) {
            refused.add(
                    row.cell() + row.best().map(best -> " (" + best + " lived)").orElse(" (nothing lived)"));
        } else if (row.guardFailed()) {
            failures++;
            below.add(row.cell() + " (" + row.fate(Row.GUARD) + ")");
        } else if (row.cell().workload().fits()) {
            row.best().map(row::ratio).ifPresent(ofAll::add);
            row.bestByHand().map(row::ratio).ifPresent(ratio -> {
                byHand.add(ratio);
                if (ratio < ENOUGH) {
                    below.add(row.cell() + String.format(Locale.ROOT, " (%.2f)", ratio));
                }
            });
        }
    }

    @Override
    public String toString() {
        return "Rows: " + rows + ", not alive with the guard: " + failures + ", refused by the guard: "
                + (refused.isEmpty() ? "none" : String.join(", ", refused)) + ".\n\n"
                + "Killed by the kernel: " + kills + ".\n\n"
                + "Guard ÷ best by hand: " + spread(byHand) + ".\n\n"
                + "Guard ÷ best of all: " + spread(ofAll) + ".\n\n"
                + "Below 0.90 of the best by hand or not alive: "
                + (below.isEmpty() ? "none" : String.join(", ", below))
                + ".\n";
    }

    private static String spread(List<Double> ratios) {
        if (ratios.isEmpty()) {
            return "nothing to compare";
        }
        var sorted = ratios.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %.2f, least %.2f, at least 0.90 in %d of %d",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.stream().filter(ratio -> ratio >= ENOUGH).count(),
                sorted.size());
    }
}
