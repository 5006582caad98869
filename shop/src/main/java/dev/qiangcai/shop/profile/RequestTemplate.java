package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Request;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One request of a profile, its templates not filled in yet.
record RequestTemplate(
        Request.Method method, Address address, List<Field> query, List<Field> headers, Content content) {
    /// The keys of which each request has one.
    static final List<String> VERBS = Stream.of(Request.Method.values())
            .map(method -> method.name().toLowerCase(Locale.ROOT))
            .toList();

    /// What the connection or the session decides, or what would pretend to be somebody else.
    private static final Set<String> RESERVED = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "te",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via",
            "x-forwarded-for",
            "x-real-ip");

    static RequestTemplate parse(Spot stage, Home home, Names names) {
        var verbs = VERBS.stream().filter(stage::has).toList();
        if (verbs.size() != 1) {
            throw stage.bad("profile.one-verb", stage.path(), String.join(", ", VERBS));
        }
        var method = Request.Method.valueOf(verbs.getFirst().toUpperCase(Locale.ROOT));
        var address = stage.at(verbs.getFirst());
        var content = Content.parse(stage, names);
        if (method.safe() && !(content instanceof Content.Nothing)) {
            throw stage.bad("profile.body-of-get", verbs.getFirst());
        }
        return new RequestTemplate(
                method,
                Address.parse(address, home, names),
                Field.parse(stage, "query", names),
                headers(stage, names),
                content);
    }

    private static List<Field> headers(Spot stage, Names names) {
        stage.fields("headers").forEach((name, spot) -> {
            if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw spot.bad("profile.reserved-header", name);
            }
            if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}") || !Encoding.fitsHeader(spot.text())) {
                throw spot.bad("profile.bad-header", name);
            }
        });
        return Field.parse(stage, "headers", names);
    }

    /// What must be known before it can be sent, and what may be.
    Stream<Template.Part.Slot> slots() {
        return Stream.of(address.slots(), Field.slots(query), Field.slots(headers), content.slots())
                .flatMap(slots -> slots);
    }

    /// What the one placeholder of a header stands for in that value of it.
    Optional<Map.Entry<String, String>> recognised(String header, String value) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(header))
                .findFirst()
                .flatMap(field -> field.value().recognise(value));
    }

    /// @throws CannotAsk when a value is missing or the address is not allowed
    Request fill(Home home, Scope scope) {
        var uri = Field.append(address.fill(home, scope), query, scope);
        Map<String, String> filled = new LinkedHashMap<>();
        for (var header : headers) {
            header.value().fill(scope, Encoding::header).ifPresent(value -> filled.put(header.name(), value));
        }
        return new Request(method, URI.create(uri), filled, content.fill(scope));
    }
}
