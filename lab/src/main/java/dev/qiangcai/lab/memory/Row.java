package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What became of one cell under each setting.
///
/// @param cell the combination
/// @param heap the heap that the guard gave
/// @param fates by the column's name
record Row(Cell cell, Bytes heap, Map<String, Fate> fates) {
    static final String GUARD = "guard";
    static final String HAND = "hand ";

    /// The best of the heaps that were set by hand; empty where none lived.
    Optional<String> bestByHand() {
        return fastest(Row::byHand).filter(this::lived);
    }

    /// The best of all that is not the guard's, the JVM's default and shares of the limit among them.
    Optional<String> best() {
        return fastest(name -> !name.equals(GUARD)).filter(this::lived);
    }

    private Optional<String> fastest(Predicate<String> column) {
        return fates.keySet().stream()
                .filter(column)
                .max(Comparator.comparingDouble(name -> fate(name).rateOrNone()));
    }

    static boolean byHand(String column) {
        return column.startsWith(HAND);
    }

    private boolean lived(String column) {
        return fate(column).rateOrNone() > 0;
    }

    /// The guard's throughput as a share of a rival's that lived.
    double ratio(String rival) {
        return fate(GUARD).rateOrNone() / fate(rival).rateOrNone();
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
        var hand = fastest(Row::byHand)
                .map(name -> name.substring(HAND.length()) + ": " + shown(fate(name)))
                .orElse("–");
        return "| " + cell.limit() + " | " + cell.collector() + " | " + cell.workload() + " | "
                + (refused() ? "–" : heap.flag()) + " | " + shown + " | " + hand + " | "
                + ratioShown(bestByHand()) + " | " + ratioShown(best()) + " |";
    }

    private String ratioShown(Optional<String> rival) {
        return rival.filter(name -> cell.workload().fits() && !refused())
                .map(name -> String.format(Locale.ROOT, "%.2f", ratio(name)))
                .orElse("–");
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
