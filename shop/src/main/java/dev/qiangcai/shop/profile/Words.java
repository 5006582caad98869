package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// This room's sentences, and the nearest word to a misspelt one.
final class Words {
    private static final int LONGEST = 300;
    private static final String BUNDLE = "dev.qiangcai.shop.words";

    private Words() {}

    static Sentence of(String key, Object... facts) {
        var brief = Arrays.stream(facts).map(Words::shortened).toArray();
        return Sentence.of(BUNDLE, key, brief);
    }

    /// A profile can hold very long words; a sentence to a person cannot.
    private static Object shortened(Object fact) {
        return fact instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : fact;
    }

    /// A sentence with `; did you mean …?` behind it where one of the words is near enough to be a slip.
    static Sentence meant(Sentence sentence, String given, Collection<String> words) {
        return nearest(given, words)
                .map(word -> of("profile.meant", sentence, word))
                .orElse(sentence);
    }

    static Optional<String> nearest(String given, Collection<String> words) {
        int slips = Math.max(2, Math.min(given.length(), 40) / 3);
        return words.stream()
                .filter(word -> Math.abs(word.length() - given.length()) <= slips)
                .filter(word -> distance(given, word) <= slips)
                .min(Comparator.comparingInt((String word) -> distance(given, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// How many letters must be changed, put in, left out or swapped with their neighbour.
    private static int distance(String from, String to) {
        var before = new int[to.length() + 1];
        var last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = lower(from, i - 1) == lower(to, j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && lower(from, i - 1) == lower(to, j - 2)
                        && lower(from, i - 2) == lower(to, j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[to.length()];
    }

    private static char lower(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }
}
