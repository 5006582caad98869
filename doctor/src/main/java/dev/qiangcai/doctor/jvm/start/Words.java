package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Written;
import java.util.ArrayList;
import java.util.List;

/// Cuts a line of options as the JVM itself does, and its argument files: at blanks, unless they stand in quotes.
/// Unlike in a shell, `|`, `;` and `(` are letters like others.
public final class Words {
    private final Written line;
    private final String text;
    private final List<Written> words = new ArrayList<>();
    private int at;

    private Words(Written line) {
        this.line = line;
        this.text = line.value();
    }

    public static List<Written> of(Written line) {
        return new Words(line).all();
    }

    private List<Written> all() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                words.add(word());
            }
        }
        return words;
    }

    private Written word() {
        var letters = new Letters();
        var start = at;
        var quote = ' ';
        var quoted = false;
        for (; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quote == ' ' && Character.isWhitespace(letter)) {
                break;
            } else if (quote == ' ' && (letter == '"' || letter == '\'')) {
                quote = letter;
                quoted = true;
            } else if (letter == quote) {
                quote = ' ';
            } else {
                letters.add(letter, at);
            }
        }
        return quoted ? letters.of(line, at) : line.part(start, at);
    }
}
