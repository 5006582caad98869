package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text with placeholders: `{scope.name}`, or `{scope.name?}` where the value may be absent, and the whole text with
/// it. `{{` and `}}` stand for the braces themselves.
///
/// @param parts in order; never two literals side by side
record Template(List<Part> parts) {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9_]*)\\.([a-zA-Z_][a-zA-Z0-9_.-]*)(\\?)?");

    sealed interface Part {
        record Literal(String text) implements Part {}

        record Slot(String scope, String name, boolean optional) implements Part {
            String path() {
                return scope + "." + name;
            }
        }
    }

    Template {
        parts = List.copyOf(parts);
    }

    static Template parse(Spot spot, Names names) {
        return parse(spot, spot.text(), names);
    }

    /// @param text the part of the spot's text that is the template
    static Template parse(Spot spot, String text, Names names) {
        var parts = new ArrayList<Part>();
        var literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if (c != '{' && c != '}') {
                literal.append(c);
            } else if (doubled) {
                literal.append(c);
                i++;
            } else {
                int end = text.indexOf('}', i);
                if (c == '}' || end < 0) {
                    throw spot.bad("profile.brace", text);
                }
                flush(literal, parts);
                parts.add(slot(spot, text.substring(i + 1, end), names));
                i = end;
            }
        }
        flush(literal, parts);
        return new Template(parts);
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static Part.Slot slot(Spot spot, String inner, Names names) {
        var match = PLACEHOLDER.matcher(inner);
        if (!match.matches()) {
            throw spot.bad("profile.placeholder", inner);
        }
        names.check(spot, match.group(1), match.group(2));
        return new Part.Slot(match.group(1), match.group(2), match.group(3) != null);
    }

    Stream<Part.Slot> slots() {
        return parts.stream().filter(Part.Slot.class::isInstance).map(Part.Slot.class::cast);
    }

    /// The placeholder, where the template is nothing else.
    Optional<Part.Slot> lone() {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Slot slot ? Optional.of(slot) : Optional.empty();
    }

    /// What the only placeholder stands for in a text that was filled in; empty where there is another number of
    /// them, or the text around it differs.
    Optional<Map.Entry<String, String>> recognise(String filled) {
        var slots = slots().toList();
        if (slots.size() != 1) {
            return Optional.empty();
        }
        int at = parts.indexOf(slots.getFirst());
        var before = at == 0 ? "" : ((Part.Literal) parts.getFirst()).text();
        var after = at == parts.size() - 1 ? "" : ((Part.Literal) parts.getLast()).text();
        boolean fits = filled.length() > before.length() + after.length()
                && filled.regionMatches(true, 0, before, 0, before.length())
                && filled.endsWith(after);
        return Optional.of(slots.getFirst().path())
                .filter(_ -> fits)
                .map(path -> Map.entry(path, filled.substring(before.length(), filled.length() - after.length())));
    }

    boolean fixed() {
        return parts.stream().allMatch(Part.Literal.class::isInstance);
    }

    /// The text with its values, each encoded for its place; empty where an optional placeholder has no value.
    ///
    /// @throws CannotAsk when a placeholder has no value
    Optional<String> fill(Scope scope, UnaryOperator<String> encode) {
        var filled = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Literal literal -> filled.append(literal.text());
                case Part.Slot slot -> {
                    var value = value(slot, scope);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    filled.append(encode.apply(value.get().raw()));
                }
            }
        }
        return Optional.of(filled.toString());
    }

    /// @throws CannotAsk when there is none and the placeholder is not optional
    static Optional<Value> value(Part.Slot slot, Scope scope) {
        var value = found(slot, scope);
        if (value.isEmpty() && !slot.optional()) {
            throw new CannotAsk(Words.of("profile.no-value", slot.path()));
        }
        return value;
    }

    /// A dot in a step's name leads into a node's fields, where no value has the whole name.
    private static Optional<Value> found(Part.Slot slot, Scope scope) {
        var whole = scope.value(slot.path());
        int dot = slot.path().lastIndexOf('.');
        if (whole.isPresent() || dot <= slot.scope().length()) {
            return whole;
        }
        return scope.value(slot.path().substring(0, dot))
                .map(value -> value instanceof Value.Node node
                        ? node.fields().get(slot.path().substring(dot + 1))
                        : null);
    }
}
