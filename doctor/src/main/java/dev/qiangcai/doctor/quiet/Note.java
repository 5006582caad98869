package dev.qiangcai.doctor.quiet;

import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One `qiangcai:ignore RULE reason` in a file. Behind something else it is for its own line, alone on a line for the
/// next one that is no note.
///
/// @param rule the rule's id
/// @param reason why; empty where nobody said
/// @param line the line that it is for
/// @param place where the note stands
record Note(String rule, String reason, int line, Place place) {
    static final String MARK = "qiangcai:ignore";

    /// So many notes may stand one above the other.
    private static final int MOST_TOGETHER = 100;

    /// Signs that may close a comment behind the reason.
    private static final List<String> CLOSINGS = List.of("-->", "*/", "#}", "}}");

    Note {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(place, "place");
    }

    static List<Note> of(Source source) {
        var notes = new ArrayList<Note>();
        var text = source.text();
        for (var at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length())) {
            var end = text.indexOf('\n', at);
            notes.add(note(source, at, end < 0 ? text.length() : end));
        }
        return notes;
    }

    private static Note note(Source source, int at, int end) {
        var text = source.text();
        var said = text.substring(at + MARK.length(), end).strip();
        for (var closing : CLOSINGS) {
            said = said.endsWith(closing)
                    ? said.substring(0, said.length() - closing.length()).strip()
                    : said;
        }
        var words = said.split("\\s+", 2);
        var place = source.place(at, end);
        return new Note(words[0], words.length > 1 ? words[1] : "", line(source, at, place), place);
    }

    private static int line(Source source, int at, Place place) {
        var text = source.text();
        var line = place.region().line();
        if (!comment(text.substring(text.lastIndexOf('\n', at - 1) + 1, at))) {
            return line;
        }
        int below = line + 1;
        while (below <= line + MOST_TOGETHER
                && source.page().line(below).filter(it -> it.contains(MARK)).isPresent()) {
            below++;
        }
        return below;
    }

    /// Whether nothing but the beginning of a comment stands there.
    private static boolean comment(String before) {
        return before.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
