package dev.qiangcai.yaml;

import java.util.Optional;

/// Turns a count of characters into a count of UTF-16 units. The parser counts the former, Java the latter.
final class Units {
    private final int length;
    private final Optional<int[]> starts;

    Units(String text) {
        this.length = text.length();
        this.starts = text.chars().anyMatch(unit -> Character.isHighSurrogate((char) unit))
                ? Optional.of(starts(text))
                : Optional.empty();
    }

    private static int[] starts(String text) {
        var starts = new int[text.codePointCount(0, text.length())];
        for (int unit = 0, character = 0; character < starts.length; character++) {
            starts[character] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        return starts;
    }

    int at(int character) {
        return Math.min(
                length,
                starts.map(there -> character < there.length ? there[Math.max(0, character)] : length)
                        .orElse(Math.max(0, character)));
    }
}
