package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.profile.Template.Part;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a request goes.
sealed interface Address {
    /// @throws CannotAsk when a value is missing or leads elsewhere
    String fill(Home home, Scope scope);

    Stream<Part.Slot> slots();

    /// A path below the base (or, with `origin`, on another listed host), and the query that the profile wrote
    /// behind it.
    record Below(Optional<String> origin, Template path, List<Field> query) implements Address {
        private static final Pattern CLIMBS = Pattern.compile("(^|/)(\\.|%2[eE]){1,2}(/|$)");

        @Override
        public String fill(Home home, Scope scope) {
            var filled = path.fill(scope, Encoding::component).orElseThrow();
            if (CLIMBS.matcher(filled).find()) {
                throw new CannotAsk(Words.of("profile.climbs"));
            }
            var uri = origin.orElseGet(home::prefix) + filled;
            if (origin.isPresent() && !home.allows(URI.create(uri))) {
                throw new CannotAsk(Words.of("profile.not-allowed", origin.get(), String.join(", ", home.hosts())));
            }
            return Field.append(uri, query, scope);
        }

        @Override
        public Stream<Part.Slot> slots() {
            return Stream.concat(path.slots(), Field.slots(query));
        }
    }

    /// An address that the store or the owner gave.
    record Given(Template template) implements Address {
        @Override
        public String fill(Home home, Scope scope) {
            var reference = template.fill(scope, text -> text).orElseThrow();
            return home.resolve(reference).toString();
        }

        @Override
        public Stream<Part.Slot> slots() {
            return template.slots();
        }
    }

    static Address parse(Spot spot, Home home, Names names) {
        var text = spot.text();
        var lone = Template.parse(spot, names).lone();
        if (lone.isPresent()) {
            return given(spot, lone.get());
        }
        var origin = origin(spot, text, home);
        var rest = text.substring(origin.map(String::length).orElse(0));
        if (!rest.startsWith("/") || rest.startsWith("//") || rest.indexOf('#') >= 0) {
            throw spot.bad("profile.address", text);
        }
        int mark = queryMark(rest);
        return mark < 0
                ? new Below(origin, path(spot, rest, names), List.of())
                : new Below(
                        origin,
                        path(spot, rest.substring(0, mark), names),
                        Field.query(spot, rest.substring(mark + 1), names));
    }

    private static Address given(Spot spot, Part.Slot slot) {
        if (slot.optional()) {
            throw spot.bad("profile.optional-address", slot.path());
        }
        return new Given(new Template(List.of(slot)));
    }

    private static Template path(Spot spot, String text, Names names) {
        var parts = new ArrayList<Part>();
        var sample = new StringBuilder("https://host");
        for (var part : Template.parse(spot, text, names).parts()) {
            if (part instanceof Part.Slot slot && slot.optional()) {
                throw spot.bad("profile.optional-address", slot.path());
            }
            var kept = part instanceof Part.Literal literal ? new Part.Literal(Encoding.literal(literal.text())) : part;
            sample.append(kept instanceof Part.Literal literal ? literal.text() : "x");
            parts.add(kept);
        }
        try {
            new URI(sample.toString());
            return new Template(parts);
        } catch (URISyntaxException e) {
            throw spot.bad("profile.address", text);
        }
    }

    /// The question mark that starts the query, not the one of an optional placeholder.
    private static int queryMark(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case '?' -> {
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private static Optional<String> origin(Spot spot, String text, Home home) {
        if (!text.matches("(?s)https?://.*")) {
            return Optional.empty();
        }
        int slash = text.indexOf('/', text.indexOf("://") + 3);
        var origin = slash < 0 ? text : text.substring(0, slash);
        if (origin.indexOf('{') >= 0 || !allowed(origin, home)) {
            throw spot.bad("profile.not-listed-host", origin, String.join(", ", home.hosts()));
        }
        return Optional.of(origin);
    }

    private static boolean allowed(String origin, Home home) {
        try {
            return home.allows(new URI(origin));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
