package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.VectorSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads selectors: a name, labels in braces, or both.
final class Selectors {
    private static final String CONTEXT = "label matching";

    private final Words words;
    private final Mistakes mistakes;

    Selectors(Words words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    /// What stands behind a metric's name that has been taken.
    Expr named(Token name) {
        if (!words.at(Kind.LEFT_BRACE)) {
            return new VectorSelector(Optional.of(name.text()), List.of(), Shift.NONE, name.at());
        }
        var matchers = new ArrayList<Matcher>();
        var braces = braces(matchers);
        return new VectorSelector(
                Optional.of(name.text()), matchers, Shift.NONE, name.at().to(braces));
    }

    Expr nameless() {
        var matchers = new ArrayList<Matcher>();
        var braces = braces(matchers);
        return new VectorSelector(Optional.empty(), matchers, Shift.NONE, braces);
    }

    private Span braces(List<Matcher> matchers) {
        var open = words.take();
        while (!words.at(Kind.RIGHT_BRACE)) {
            matcher(matchers);
            if (!words.accept(Kind.COMMA) && !words.at(Kind.RIGHT_BRACE)) {
                throw words.unexpected(CONTEXT, "\",\" or \"}\"");
            }
        }
        return open.at().to(words.take().at());
    }

    private void matcher(List<Matcher> matchers) {
        var label = words.peek();
        if (label.kind() != Kind.IDENTIFIER && label.kind() != Kind.STRING) {
            throw words.unexpected(CONTEXT, "identifier or \"}\"");
        }
        words.take();
        var quoted = label.kind() == Kind.STRING;
        var name = quoted ? Literals.string(label.text()) : label.text();
        switch (words.peek().kind()) {
            case EQUALS, NE, MATCH, NO_MATCH -> matchers.add(checked(name, label.at()));
            default -> {
                if (!quoted) {
                    throw words.unexpected(CONTEXT, "label matching operator");
                }
                matchers.add(new Matcher("__name__", "=", name, label.at()));
            }
        }
    }

    private Matcher checked(String name, Span start) {
        var operator = words.take().kind().text;
        var value = words.take(Kind.STRING, CONTEXT, "string");
        var matcher = new Matcher(name, operator, Literals.string(value.text()), start.to(value.at()));
        matcher.mistake().ifPresent(wrong -> mistakes.add(wrong, matcher.at()));
        return matcher;
    }
}
