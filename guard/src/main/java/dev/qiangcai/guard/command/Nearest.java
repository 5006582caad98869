package dev.qiangcai.guard.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that was meant.
final class Nearest {
    private Nearest() {}

    /// The known name that differs least from what was typed; empty where none comes near.
    static Optional<String> to(String typed, Collection<String> known) {
        var allowed = Math.max(2, typed.length() / 3);
        return known.stream()
                .filter(name -> distance(typed, name) <= allowed)
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    /// The fewest single-character edits that turn one into the other, row by row.
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
