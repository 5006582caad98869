package dev.qiangcai.guard.words;

import java.util.Optional;

/// Finds the word that was meant, for the sake of errors that name it.
public final class Nearest {
    private Nearest() {}

    /// The known word that takes the fewest changed letters, if they are few enough to be a slip.
    public static Optional<String> to(String word, Iterable<String> known) {
        var best = Optional.<String>empty();
        int fewest = 1 + Math.max(1, word.length() / 3);
        for (var candidate : known) {
            int changed = distance(word, candidate);
            if (changed < fewest) {
                fewest = changed;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /// Letters to add, drop or change; a word of hundreds of letters is near to nothing.
    private static int distance(String from, String to) {
        if (Math.max(from.length(), to.length()) > 100) {
            return Integer.MAX_VALUE;
        }
        var row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int letter = 1; letter <= from.length(); letter++) {
            int diagonal = row[0];
            row[0] = letter;
            for (int column = 1; column < row.length; column++) {
                int same = from.charAt(letter - 1) == to.charAt(column - 1) ? 0 : 1;
                int cheapest = Math.min(diagonal + same, 1 + Math.min(row[column], row[column - 1]));
                diagonal = row[column];
                row[column] = cheapest;
            }
        }
        return row[to.length()];
    }
}
