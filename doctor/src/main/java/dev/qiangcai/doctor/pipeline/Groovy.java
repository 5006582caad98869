package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts Groovy into words, texts and signs; comments go. What is no Groovy is cut somehow.
final class Groovy {
    private static final List<String> QUOTES = List.of("\"\"\"", "'''", "\"", "'");

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /// A word or a sign; or a text, whose word is empty.
    record Token(String word, Optional<Written> text) {}

    Groovy(Source source) {
        this.source = source;
        this.text = source.text();
    }

    List<Token> tokens() {
        while (at < text.length()) {
            var quote =
                    QUOTES.stream().filter(sign -> text.startsWith(sign, at)).findFirst();
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = behind("\n");
            } else if (text.startsWith("/*", at)) {
                at = behind("*/");
            } else if (quote.isPresent()) {
                quoted(quote.get());
            } else if (Character.isJavaIdentifierStart(text.charAt(at))) {
                word();
            } else {
                tokens.add(new Token(text.substring(at, ++at), Optional.empty()));
            }
        }
        return tokens;
    }

    private int behind(String end) {
        var found = text.indexOf(end, at + 1);
        return found < 0 ? text.length() : found + end.length();
    }

    private void quoted(String quote) {
        var start = at + quote.length();
        var end = start;
        while (end < text.length() && !text.startsWith(quote, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        tokens.add(new Token("", Optional.of(Written.of(source, start, end))));
        at = Math.min(end + quote.length(), text.length());
    }

    private void word() {
        var start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(text.substring(start, at), Optional.empty()));
    }
}
