package dev.qiangcai.doctor.shell;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Written;
import java.util.ArrayList;
import java.util.List;

/// Cuts a script into words and the signs that part commands, by the rules of POSIX shells (IEEE Std 1003.1, Shell
/// Command Language, 2.2 and 2.3). What is no shell is cut somehow; nothing is thrown.
final class Scan {
    private static final String BLANKS = " \t\r";
    private static final String SIGNS = "\n;&|()";

    private final Written script;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Heredoc> heredocs = new ArrayList<>();
    private Letters letters = new Letters();
    private int at;

    /// A word, or a sign that ends a command.
    ///
    /// @param quoted whether any part of a word stood in quotes
    record Token(Written written, boolean sign, boolean quoted) {}

    /// Lines that a command reads, which are not commands: they end at a line that holds the word alone.
    private record Heredoc(String word, boolean tabs) {}

    Scan(Written script) {
        this.script = script;
        this.text = script.value()
                .substring(0, Math.min(Shell.LONGEST, script.value().length()));
    }

    List<Token> tokens() {
        while (at < text.length()) {
            var letter = text.charAt(at);
            if (BLANKS.indexOf(letter) >= 0) {
                at++;
            } else if (letter == '\\' && continued()) {
                at = text.indexOf('\n', at) + 1;
            } else if (letter == '#') {
                at = endOfLine();
            } else if (SIGNS.indexOf(letter) >= 0) {
                sign(letter);
            } else if (letter == '<' || letter == '>') {
                redirection();
            } else {
                tokens.add(word());
            }
        }
        return tokens;
    }

    private boolean continued() {
        return text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at);
    }

    private void sign(char letter) {
        tokens.add(new Token(script.part(at, at + 1), true, false));
        at++;
        if (letter == '\n') {
            heredocs.forEach(this::skip);
            heredocs.clear();
        }
    }

    private void skip(Heredoc heredoc) {
        while (at < text.length()) {
            var end = endOfLine();
            var line = text.substring(at, end).stripTrailing();
            at = Math.min(end + 1, text.length());
            if ((heredoc.tabs() ? line.stripLeading() : line).equals(heredoc.word())) {
                return;
            }
        }
    }

    private int endOfLine() {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /// A redirection and its target are no words of the command. A number before it is taken back.
    private void redirection() {
        if (!tokens.isEmpty() && number(tokens.getLast())) {
            tokens.removeLast();
        }
        var heredoc = text.startsWith("<<", at) && !text.startsWith("<<<", at);
        var tabs = text.startsWith("<<-", at);
        skip("<>&|-");
        skip(BLANKS);
        if (at < text.length() && SIGNS.indexOf(text.charAt(at)) < 0) {
            var target = word();
            if (heredoc) {
                heredocs.add(new Heredoc(target.written().value(), tabs));
            }
        }
    }

    private void skip(String letters) {
        while (at < text.length() && letters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean number(Token token) {
        var written = token.written();
        var value = written.value();
        return !token.sign()
                && value.length() == 1
                && Character.isDigit(value.charAt(0))
                && at > 0
                && text.charAt(at - 1) == value.charAt(0);
    }

    private Token word() {
        letters = new Letters();
        var quoted = false;
        while (at < text.length() && (BLANKS + SIGNS + "<>").indexOf(text.charAt(at)) < 0) {
            quoted |= "'\"".indexOf(text.charAt(at)) >= 0;
            piece();
            if (text.startsWith("=(", at - 1)) {
                array();
            }
        }
        return new Token(letters.of(script, at), false, quoted);
    }

    /// `NAME=(a "b" c)`: the elements of the list, with blanks between them.
    private void array() {
        at++;
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '#' && Character.isWhitespace(text.charAt(at - 1))) {
                at = endOfLine();
            } else if (Character.isWhitespace(text.charAt(at))) {
                letters.add(' ', at++);
            } else {
                piece();
            }
        }
        at = Math.min(at + 1, text.length());
    }

    private void piece() {
        switch (text.charAt(at)) {
            case '\'' -> single();
            case '"' -> twofold();
            case '\\' -> escaped();
            case '$' -> dollar();
            case '`' -> keep(closing('`'));
            default -> keep(at + 1);
        }
    }

    private void keep(int end) {
        while (at < end) {
            letters.add(text.charAt(at), at++);
        }
    }

    private void single() {
        var end = closing('\'');
        at++;
        keep(Math.max(at, end - 1));
        at = end;
    }

    /// The place behind the next sign of that kind.
    private int closing(char sign) {
        var end = text.indexOf(sign, at + 1);
        return end < 0 ? text.length() : end + 1;
    }

    private void twofold() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            switch (text.charAt(at)) {
                case '\\' -> escaped();
                case '$' -> dollar();
                default -> keep(at + 1);
            }
        }
        at = Math.min(at + 1, text.length());
    }

    private void escaped() {
        if (continued()) {
            at = text.indexOf('\n', at) + 1;
        } else {
            at++;
            keep(Math.min(at + 1, text.length()));
        }
    }

    /// `${…}` and `$(…)` stay as they are written, whatever is in them.
    private void dollar() {
        var open = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        switch (open) {
            case '{' -> keep(balanced('{', '}'));
            case '(' -> keep(balanced('(', ')'));
            default -> keep(at + 1);
        }
    }

    private int balanced(char open, char close) {
        var depth = 0;
        for (var i = at + 1; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == open) {
                depth++;
            } else if (letter == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
