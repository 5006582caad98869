package dev.qiangcai.buyer.script;

import dev.qiangcai.buyer.script.Node.Branch;
import dev.qiangcai.buyer.script.Node.Enclosed;
import dev.qiangcai.buyer.script.Node.Leaf;
import dev.qiangcai.buyer.script.Node.Twig;
import java.util.ArrayList;
import java.util.List;

/// Finds the parts of a text in TOML that a parser has found well-formed. It follows only what separates parts:
/// brackets, quotes, headers, names and comments.
final class TomlOutline {
    private static final String BLANKS = " \t\r\n";

    private final String text;
    private int at;

    TomlOutline(String text) {
        this.text = text;
    }

    Branch root() {
        var root = TomlTable.root();
        var table = root;
        if (text.startsWith("\uFEFF")) at = 1;
        root.belongs(at, "");
        for (skip(); at < text.length(); skip()) {
            if (text.charAt(at) == '[') {
                table = header(root);
            } else {
                entry(table);
            }
        }
        return root.node();
    }

    private TomlTable header(TomlTable root) {
        int start = at;
        boolean listed = text.startsWith("[[", at);
        at += listed ? 2 : 1;
        var path = path(']');
        at += listed ? 2 : 1;
        var table = root.under(path, listed);
        table.headed(start, lineEnd());
        return table;
    }

    private void entry(TomlTable table) {
        int start = at;
        var path = path('=');
        at++;
        var value = value();
        table.put(path, new Twig(path.getLast(), start, value), lineEnd());
    }

    /// Names with dots between, up to a sign that is left where it is.
    private List<String> path(char end) {
        var path = new ArrayList<String>();
        while (true) {
            skip();
            path.add(name());
            skip();
            char c = current();
            if (c == end) return path;
            if (c != '.') throw new Unclear();
            at++;
        }
    }

    private String name() {
        int start = at;
        if (current() == '"' || current() == '\'') {
            quoted();
            return text.substring(start + 1, at - 1);
        }
        while (Character.isLetterOrDigit(current()) || "_-".indexOf(current()) >= 0) at++;
        if (at == start) throw new Unclear();
        return text.substring(start, at);
    }

    private Node value() {
        skip();
        int start = at;
        switch (current()) {
            case '"', '\'' -> quoted();
            case '[' -> {
                return enclosed(']');
            }
            case '{' -> {
                return enclosed('}');
            }
            default -> {
                while (at < text.length() && ",]}#\n".indexOf(text.charAt(at)) < 0) at++;
                while (at > start && BLANKS.indexOf(text.charAt(at - 1)) >= 0) at--;
            }
        }
        return new Leaf(start, at);
    }

    private Enclosed enclosed(char close) {
        int start = at++;
        var twigs = new ArrayList<Twig>();
        for (skip(); current() != close; skip()) {
            if (current() == ',') {
                at++;
                continue;
            }
            int twig = at;
            var name = String.valueOf(twigs.size());
            if (close == '}') {
                // A name with dots in it is found under the whole of it, and so never mistaken for another.
                name = String.join(".", path('='));
                at++;
            }
            twigs.add(new Twig(name, twig, value()));
        }
        at++;
        return new Enclosed(start, at, twigs);
    }

    private void quoted() {
        char quote = current();
        var three = String.valueOf(quote).repeat(3);
        quoted(text.startsWith(three, at) ? three : three.substring(2), quote == '"');
    }

    private void quoted(String mark, boolean escapes) {
        at += mark.length();
        while (!text.startsWith(mark, at)) {
            at += escapes && current() == '\\' ? 2 : 1;
            if (at >= text.length()) throw new Unclear();
        }
        at += mark.length();
        // Up to two quotes may stand before the closing three.
        while (mark.length() > 1 && text.startsWith(mark.substring(2), at)) at++;
    }

    private void skip() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                while (at < text.length() && text.charAt(at) != '\n') at++;
            } else if (BLANKS.indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return;
            }
        }
    }

    private char current() {
        if (at >= text.length()) throw new Unclear();
        return text.charAt(at);
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
