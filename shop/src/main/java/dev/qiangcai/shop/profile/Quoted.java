package dev.qiangcai.shop.profile;

import java.util.Optional;
import java.util.regex.Pattern;

/// A JSONPath or a CSS selector with placeholders, each of which stands between quotes:
/// `$.items[?(@.sku=='{item.sku}')]`.
/// A value can fill its quotes and never leave them.
///
/// @param template the expression
record Quoted(Template template) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final String ENDS_A_QUOTE = "'\"\\\n\r";

    /// Empty where the expression holds no placeholder.
    static Optional<Quoted> parse(Spot spot, Names names) {
        if (spot.text().indexOf('{') < 0) {
            return Optional.empty();
        }
        var template = Template.parse(spot, names);
        char open = 0;
        for (var part : template.parts()) {
            switch (part) {
                case Template.Part.Literal(var text) -> open = after(open, text);
                case Template.Part.Slot slot -> {
                    if (open == 0 || slot.optional()) {
                        throw spot.bad("profile.quoted");
                    }
                }
            }
        }
        return Optional.of(new Quoted(template));
    }

    /// The expression with an ordinary word in each place, which compiles if the expression does.
    static String sample(String expression) {
        return PLACEHOLDER.matcher(expression).replaceAll("x");
    }

    /// @param open the quote that is open, or 0
    private static char after(char open, String text) {
        char now = open;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (now == 0 && (c == '\'' || c == '"')) {
                now = c;
            } else if (c == now) {
                now = 0;
            }
        }
        return now;
    }

    /// @throws CannotAsk when there is no value, or one that would end its quotes
    String fill(Scope scope) {
        template.slots()
                .forEach(slot -> Template.value(slot, scope)
                        .filter(value -> value.raw().chars().anyMatch(c -> ENDS_A_QUOTE.indexOf(c) >= 0))
                        .ifPresent(_ -> {
                            throw new CannotAsk(Words.of("profile.quotes", slot.path()));
                        }));
        return template.fill(scope, text -> text).orElseThrow();
    }
}
