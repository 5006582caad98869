package dev.qiangcai.doctor.report;

import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.Optional;
import java.util.Set;

/// The line that a finding is about, with the culprit underlined.
///
/// @param line the line's number
/// @param text the line, cut where it is long, so that the culprit is seen
/// @param mark blanks, then a sign under each column of the culprit
record Snippet(int line, String text, String mark) {
    private static final int WIDEST = 120;
    private static final int BEFORE = 40;
    private static final Set<Character.UnicodeBlock> WIDE = Set.of(
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            Character.UnicodeBlock.HIRAGANA,
            Character.UnicodeBlock.KATAKANA);

    static Optional<Snippet> of(Source source, Place place) {
        var region = place.region();
        var line = source.page().line(region.line());
        return line.filter(text -> !text.isBlank()).map(text -> {
            var letters = text.codePoints().toArray();
            var start = Math.min(region.column() - 1, letters.length);
            var end = region.endLine() > region.line()
                    ? letters.length
                    : Math.clamp(region.endColumn() - 1, start, letters.length);
            var from = letters.length <= WIDEST ? 0 : Math.max(0, start - BEFORE);
            return cut(region.line(), letters, from, start, end);
        });
    }

    private static Snippet cut(int line, int[] letters, int from, int start, int end) {
        var to = Math.min(letters.length, from + WIDEST);
        var text = new StringBuilder(from > 0 ? "…" : "");
        var mark = new StringBuilder(from > 0 ? " " : "");
        for (var at = from; at < to; at++) {
            text.appendCodePoint(shown(letters[at]));
            if (at < start) {
                mark.append(letters[at] == '\t' ? "\t" : " ".repeat(width(letters[at])));
            } else if (at < Math.max(end, start + 1)) {
                mark.append("^".repeat(width(letters[at])));
            }
        }
        mark.append(start >= to ? "^" : "");
        return new Snippet(line, text.append(to < letters.length ? "…" : "").toString(), mark.toString());
    }

    /// A control sign could move the terminal's cursor.
    private static int shown(int letter) {
        return letter != '\t' && Character.isISOControl(letter) ? '\uFFFD' : letter;
    }

    /// How many columns a terminal gives a letter: two for those of East Asia.
    private static int width(int letter) {
        return Character.isIdeographic(letter)
                        || Optional.ofNullable(Character.UnicodeBlock.of(letter))
                                .filter(WIDE::contains)
                                .isPresent()
                ? 2
                : 1;
    }
}
