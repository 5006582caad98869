package dev.qiangcai.shop.browser;

import java.util.ArrayList;
import java.util.List;

/// A command line cut into words, as a POSIX shell with `$'…'` or Windows' `cmd` would.
final class CurlWords {
    private static final int MOST = 2_000;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private CurlWords(String text) {
        this.text = text;
    }

    /// @throws BadCopy when a quote is not closed, or a second command follows
    static List<String> of(String text) {
        boolean cmd = text.contains("^\"") || text.matches("(?s).*[ \\t]\\^\\r?\\n.*");
        var shell = new CurlWords(
                cmd ? new CmdLine(text.replace("\r\n", "\n")).withoutCarets() : text.replace("\r\n", "\n"));
        if (cmd) {
            shell.cutAsWindows();
        } else {
            shell.cutAsShell();
        }
        return shell.words;
    }

    private void cutAsWindows() {
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                backslashes();
            } else if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted || " \t\n".indexOf(c) < 0) {
                add(c);
            } else if (c == '\n') {
                end();
            } else {
                flush();
            }
        }
        if (quoted) throw new BadCopy("quote");
        flush();
    }

    /// Backslashes count only before a quote: two make one, and a lone one makes the quote a character.
    private void backslashes() {
        int start = at - 1;
        while (at < text.length() && text.charAt(at) == '\\') at++;
        int count = at - start;
        boolean quote = at < text.length() && text.charAt(at) == '"';
        word.repeat("\\", quote ? count / 2 : count);
        begun = true;
        if (quote && count % 2 == 1) {
            add(text.charAt(at++));
        }
    }

    private void cutAsShell() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '\'' -> single();
                case '"' -> twofold();
                case '\\' -> escaped();
                case ' ', '\t' -> flush();
                case '\n' -> end();
                case '$' -> dollar();
                case ';', '|', '&', '<', '>', '`', '(', ')' -> throw new BadCopy("shell", "" + c);
                default -> add(c);
            }
        }
        flush();
    }

    private void dollar() {
        if (at < text.length() && text.charAt(at) == '\'') {
            at++;
            begun = true;
            at = new AnsiQuote(text, at).appendTo(word);
        } else {
            throw new BadCopy("shell", "$");
        }
    }

    private void single() {
        int end = text.indexOf('\'', at);
        if (end < 0) throw new BadCopy("quote");
        word.append(text, at, end);
        begun = true;
        at = end + 1;
    }

    private void twofold() {
        begun = true;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return;
            if (c == '`' || (c == '$' && follows("({"))) throw new BadCopy("shell", "" + c);
            if (c == '\\' && follows("\"\\$`\n")) {
                escaped();
            } else {
                word.append(c);
            }
        }
        throw new BadCopy("quote");
    }

    private boolean follows(String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private void escaped() {
        if (at < text.length() && text.charAt(at++) != '\n') {
            add(text.charAt(at - 1));
        }
    }

    private void add(char c) {
        word.append(c);
        begun = true;
    }

    private void flush() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
        if (words.size() > MOST) throw new BadCopy("many", MOST);
    }

    /// The command's end: only blanks may follow.
    private void end() {
        flush();
        if (!text.substring(at).isBlank()) throw new BadCopy("secondCommand");
        at = text.length();
    }
}
