package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of one cell under each setting.
///
/// @param cell the combination
/// @param heap the heap that the guard gave
/// @param fates by the column's name
record Row(Cell cell, Bytes heap, Map<String, Fate> fates) {
    static final String GUARD = "guard";
    static final String HAND = "hand ";

    /// The best of the heaps that were set by hand, a share of 75 or 90 % among them; empty where none lived.
    Optional<String> best() {
        return fates.entrySet().stream()
                .filter(each -> !each.getKey().equals(GUARD) && each.getValue().rateOrNone() > 0)
                .max(Comparator.comparingDouble(each -> each.getValue().rateOrNone()))
                .map(Map.Entry::getKey);
    }

    /// The guard's throughput as a share of the best; empty where there is nothing to compare.
    Optional<Double> ratio() {
        return best().map(name -> fate(GUARD).rateOrNone() / fate(name).rateOrNone());
    }

    Fate fate(String column) {
        return fates.getOrDefault(column, new Fate.Failed("not tried"));
    }

    boolean refused() {
        return fate(GUARD) instanceof Fate.Refused;
    }

    /// What fits must live; what cannot must end in an error, not in a kill, and not go on for ever.
    boolean guardFailed() {
        if (refused()) {
            return false;
        }
        return cell.workload().fits()
                ? fate(GUARD).rateOrNone() == 0
                : fate(GUARD).killed() || fate(GUARD) instanceof Fate.Stuck;
    }

    String markdown(List<String> columns) {
        var shown = columns.stream().map(name -> shown(fate(name))).collect(Collectors.joining(" | "));
        var hand = fates.entrySet().stream()
                .filter(each -> each.getKey().startsWith(HAND))
                .max(Comparator.comparingDouble(each -> each.getValue().rateOrNone()))
                .map(each -> each.getKey().substring(HAND.length()) + ": " + shown(each.getValue()))
                .orElse("–");
        var ratio = cell.workload().fits() && !refused()
                ? ratio().map(share -> String.format(Locale.ROOT, "%.2f", share))
                        .orElse("–")
                : "–";
        return "| " + cell.limit() + " | " + cell.collector() + " | " + cell.workload() + " | "
                + (refused() ? "–" : heap.flag()) + " | " + shown + " | " + hand + " | " + ratio + " |";
    }

    private static String shown(Fate fate) {
        return switch (fate) {
            case Fate.Alive(var rate, var collecting, var peak) ->
                String.format(Locale.ROOT, "%.0f/s, GC %.0f %%, %s", rate, collecting * 100, peak);
            case Fate.OutOfMemory() -> "OOME";
            case Fate.Killed() -> "**killed**";
            case Fate.Stuck() -> "stuck";
            case Fate.Refused(var needed) -> "refused: needs " + needed;
            case Fate.Failed(var why) -> "failed: " + why.replace('|', '/');
        };
    }
}
