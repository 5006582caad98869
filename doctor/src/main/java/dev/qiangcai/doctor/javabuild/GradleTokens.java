package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;

/// Cuts scripts of Groovy and Kotlin, and TOML, into words, strings and signs. Comments are left out. What is none of
/// these languages is cut somehow; nothing is thrown.
final class GradleTokens {
    private final Source source;
    private final String text;
    private final boolean toml;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private GradleTokens(Source source) {
        this.source = source;
        this.text = source.text();
        this.toml = source.base().endsWith(".toml");
    }

    static List<Token> of(Source source) {
        return new GradleTokens(source).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            if (!comment()) {
                token(text.charAt(at));
            }
        }
        return tokens;
    }

    private boolean comment() {
        if (text.startsWith(toml ? "#" : "//", at)) {
            at = find("\n", at);
        } else if (!toml && text.startsWith("/*", at)) {
            at = Math.min(text.length(), find("*/", at) + 2);
        } else {
            return false;
        }
        return true;
    }

    private void token(char letter) {
        if (letter == '"' || letter == '\'') {
            string(letter);
        } else if (Character.isJavaIdentifierPart(letter)) {
            word();
        } else {
            if (letter == '\n' || !Character.isWhitespace(letter)) {
                add(letter == '\n' ? Token.Kind.LINE_END : Token.Kind.SIGN, at, at + 1);
            }
            at++;
        }
    }

    private void word() {
        var start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        add(Token.Kind.WORD, start, at);
    }

    private void string(char quote) {
        var three = String.valueOf(quote).repeat(3);
        var block = text.startsWith(three, at);
        var start = at + (block ? 3 : 1);
        var end = start;
        while (end < text.length() && !(block ? text.startsWith(three, end) : text.charAt(end) == quote)) {
            if (!block && text.charAt(end) == '\n') {
                break;
            }
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        add(Token.Kind.STRING, start, end);
        at = Math.min(text.length(), end + (block ? 3 : 1));
    }

    private int find(String end, int from) {
        var found = text.indexOf(end, from);
        return found < 0 ? text.length() : found;
    }

    private void add(Token.Kind kind, int start, int end) {
        tokens.add(new Token(kind, Written.of(source, start, end)));
    }
}
