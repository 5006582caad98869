package dev.qiangcai.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads what says which labels count: `by (…)` behind an aggregation, `on (…) group_left (…)` behind an operator.
final class Groupings {
    private static final String CONTEXT = "grouping opts";

    private final Words words;
    private final Mistakes mistakes;
    private final Durations durations;

    Groupings(Words words, Mistakes mistakes, Durations durations) {
        this.words = words;
        this.mistakes = mistakes;
        this.durations = durations;
    }

    /// `by (…)` or `without (…)`.
    record By(List<String> labels, boolean without, Span at) {
        static final By NOTHING = new By(List.of(), false, new Span(0, 0));

        By {
            labels = List.copyOf(labels);
        }
    }

    Optional<By> by() {
        if (!words.at(Kind.BY) && !words.at(Kind.WITHOUT)) {
            return Optional.empty();
        }
        var how = words.take();
        var labels = new ArrayList<String>();
        var close = labels(labels);
        return Optional.of(new By(labels, how.kind() == Kind.WITHOUT, how.at().to(close)));
    }

    /// What stands between an operator and its right side.
    Matching matching() {
        var bool = words.accept(Kind.BOOL);
        var on = words.at(Kind.ON);
        var group = Matching.Group.NONE;
        var labels = new ArrayList<String>();
        var include = new ArrayList<String>();
        if (on || words.at(Kind.IGNORING)) {
            words.take();
            labels(labels);
            group = words.at(Kind.GROUP_LEFT)
                    ? Matching.Group.LEFT
                    : words.at(Kind.GROUP_RIGHT) ? Matching.Group.RIGHT : Matching.Group.NONE;
        }
        if (group != Matching.Group.NONE) {
            words.take();
            if (words.at(Kind.LEFT_PAREN) || !rightSideBegins()) {
                labels(include);
            }
        }
        var fills = fills();
        return new Matching(bool, on, labels, group, include, fills.left(), fills.right());
    }

    private boolean rightSideBegins() {
        return switch (words.peek().kind()) {
            case FILL, FILL_LEFT, FILL_RIGHT -> true;
            default -> words.peek().kind().begins();
        };
    }

    private record Fills(OptionalDouble left, OptionalDouble right) {}

    private Fills fills() {
        if (words.accept(Kind.FILL)) {
            var both = OptionalDouble.of(fill());
            return new Fills(both, both);
        }
        if (words.accept(Kind.FILL_LEFT)) {
            var left = OptionalDouble.of(fill());
            return new Fills(left, words.accept(Kind.FILL_RIGHT) ? OptionalDouble.of(fill()) : OptionalDouble.empty());
        }
        if (words.accept(Kind.FILL_RIGHT)) {
            var right = OptionalDouble.of(fill());
            return new Fills(words.accept(Kind.FILL_LEFT) ? OptionalDouble.of(fill()) : OptionalDouble.empty(), right);
        }
        return new Fills(OptionalDouble.empty(), OptionalDouble.empty());
    }

    private double fill() {
        words.take(Kind.LEFT_PAREN, "", "");
        var minus = words.at(Kind.SUB);
        if (minus || words.at(Kind.ADD)) {
            words.take();
        }
        var value = durations.literal("", "").value();
        words.take(Kind.RIGHT_PAREN, "", "");
        return minus ? -value : value;
    }

    /// Takes labels in parentheses; answers where they end.
    private Span labels(List<String> labels) {
        words.take(Kind.LEFT_PAREN, CONTEXT, "\"(\"");
        while (!words.at(Kind.RIGHT_PAREN)) {
            labels.add(label());
            if (!words.accept(Kind.COMMA) && !words.at(Kind.RIGHT_PAREN)) {
                throw words.unexpected(CONTEXT, "\",\" or \")\"");
            }
        }
        return words.take().at();
    }

    private String label() {
        var label = words.peek();
        if (!label.kind().label() && label.kind() != Kind.STRING) {
            throw words.unexpected(CONTEXT, "label");
        }
        words.take();
        var name = label.kind() == Kind.STRING ? Literals.string(label.text()) : label.text();
        if (name.isEmpty()) {
            mistakes.add("invalid label name for grouping: " + GoText.quoted(name), label.at());
        }
        return name;
    }
}
