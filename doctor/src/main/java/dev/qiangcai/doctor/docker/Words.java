package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Written;

/// Takes words off a line, which blanks part unless they stand in quotes or behind the escape sign. The words keep
/// both.
final class Words {
    private final Written line;
    private final String text;
    private int at;

    Words(Written line, int at) {
        this.line = line;
        this.text = line.value();
        this.at = at;
        skip();
    }

    boolean left() {
        return at < text.length();
    }

    boolean startsWith(String start) {
        return text.startsWith(start, at);
    }

    Written next() {
        var start = at;
        var quote = ' ';
        while (at < text.length() && (quote != ' ' || !Character.isWhitespace(text.charAt(at)))) {
            var letter = text.charAt(at);
            if (letter == '\\' && quote != '\'') {
                at++;
            } else if (quote == letter) {
                quote = ' ';
            } else if (quote == ' ' && (letter == '"' || letter == '\'')) {
                quote = letter;
            }
            at++;
        }
        at = Math.min(at, text.length());
        var word = line.part(start, at);
        skip();
        return word;
    }

    Written rest() {
        var end = text.length();
        while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return line.part(at, end);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
